import type { LiveLinks, LiveLinksHours } from '#contract/live-link';
import { mostLinksPerPage, userIdHeader } from '#contract/live-links-request';
import { paths } from '#contract/paths';
import { hourMs } from '#contract/time';
import { ApiError } from '../api/api-error';
import { get } from '../api/http';
import { loadRules } from '../api/load-rules';
import { serverClock } from '../browser/server-clock';
import { tab } from '../tab/this-tab';
import type { LiveLinkFilter } from './filter';

export type LiveLink = LiveLinks['links'][number];

interface PageRequest {
  /** What led to this page; empty for the first. */
  after: string;
  /** As many links as the page may hold; undefined: as the server likes. */
  limit?: number;
}

/**
 * Asks for one page of the live links. The user ID is in a header, because an address would stand in logs.
 *
 * @throws ApiError `invalid_request` where nothing has such a user ID.
 */
export async function readLiveLinks(filter: LiveLinkFilter, page: PageRequest): Promise<LiveLinks> {
  const rules = await loadRules();
  const { data: userId = '' } = rules.userId.safeParse(filter.userId);
  if (filter.userId && !userId) throw new ApiError('invalid_request');
  const headers = { ...tab.ownerHeaders(), ...(userId && { [userIdHeader]: encodeURIComponent(userId) }) };
  return get(`${paths.liveLinks}?${toQuery(filter, page)}`, (body) => rules.liveLinks.safeParse(body).data, headers);
}

/**
 * Reads pages until there are so many links, and no more.
 *
 * @param onRead is told how many there are so far.
 * @throws ApiError
 */
export async function readMany(
  filter: LiveLinkFilter,
  count: number,
  mostPages: number,
  onRead?: (count: number) => void,
): Promise<LiveLinks> {
  const all: LiveLinks = { links: [], next: '' };
  for (let pages = 0; all.next !== null && pages < mostPages && all.links.length < count; pages++) {
    const page = await readLiveLinks(filter, { after: all.next, limit: Math.min(mostLinksPerPage, count - all.links.length) });
    all.links.push(...page.links);
    all.next = page.next;
    onRead?.(all.links.length);
  }
  return all;
}

/** @throws ApiError */
export async function readHours(): Promise<LiveLinksHours> {
  const rules = await loadRules();
  return get(paths.liveLinksHours, (body) => rules.liveLinksHours.safeParse(body).data, tab.ownerHeaders());
}

function toQuery({ operator, mode, bot, within }: LiveLinkFilter, { after, limit }: PageRequest): URLSearchParams {
  const before = within && new Date(serverClock.now() + Number(within) * hourMs).toISOString();
  return new URLSearchParams({
    ...(operator && { operator }),
    ...(mode && { mode }),
    ...(bot && { bot }),
    ...(before && { before }),
    ...(limit && { limit: String(limit) }),
    ...(after && { after }),
  });
}
