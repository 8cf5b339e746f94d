import type { LiveLinks, LiveLinksHours } from '#contract/live-link';
import type { LinkPolicy } from '../config/settings';
import { Failure } from '../http/failure';
import { jsonResponse, note, type RequestContext } from '../http/response';
import { isSupervisor } from '../sign-in/allowance';
import { createReadOperator } from '../sign-in/read-operator';
import type { SignIn } from '../sign-in/sign-in';
import { StoreDown } from '../store/store';
import { type LiveLink, timesOf } from './entry';
import type { ListLinks, PageRequest } from './list-links';
import { createReadQuery } from './list-query';

const storeRetryAfterS = 5;

interface LiveLinkDependencies {
  policy: LinkPolicy;
  listLinks: ListLinks;
  /** How many links were made in each of the last hours. */
  readMadeHours: () => Promise<LiveLinksHours>;
  signIn: Pick<SignIn, 'operator' | 'nameOf'>;
}

/** `GET /api/live-links` and `GET /api/live-links/hours`, for supervisors alone. */
export function createLiveLinks({ policy, listLinks, readMadeHours, signIn }: LiveLinkDependencies) {
  const readOperator = createReadOperator(signIn.operator);
  const readQuery = createReadQuery(policy.bots.map(({ name }) => name));

  async function requireSupervisor(c: RequestContext): Promise<void> {
    const operator = await readOperator(c);
    if (!operator || !isSupervisor(policy, operator)) throw new Failure('not_allowed', { reason: 'supervisors only' });
  }

  function toRow({ requestId, operator, mode, bot, ...link }: LiveLink): LiveLinks['links'][number] {
    const operatorName = operator === null ? undefined : signIn.nameOf(operator);
    return { requestId, operator, ...(operatorName !== undefined && { operatorName }), mode, bot, ...timesOf(link) };
  }

  return {
    async list(c: RequestContext): Promise<Response> {
      await requireSupervisor(c);
      const request = readQuery(c);
      // Who looked at whose links is asked later. The user ID itself stands in no log.
      note(c, { filters: filtersOf(request) });
      const { links, next } = await listLinks(request).catch(refuseStoreDown);
      return jsonResponse(c, 200, { links: links.map(toRow), next: next ?? null } satisfies LiveLinks);
    },
    async hours(c: RequestContext): Promise<Response> {
      await requireSupervisor(c);
      return jsonResponse(c, 200, await readMadeHours().catch(refuseStoreDown));
    },
  };
}

/** The names of the filters that are used. */
function filtersOf({ operator, mode, bot, userId, beforeMs: before }: PageRequest): string[] {
  return Object.entries({ operator, mode, bot, userId, before }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

/** @throws {Failure} `upstream_unavailable` where the store is down. */
function refuseStoreDown(error: unknown): never {
  if (!(error instanceof StoreDown)) throw error;
  throw new Failure('upstream_unavailable', { reason: 'store down', storeDown: true, retryAfterS: storeRetryAfterS });
}
