import { queryOptions } from '@tanstack/react-query';
import type { CustomerLinks } from '#contract/live-link';
import { mostCustomers } from '#contract/most-customers';
import { paths } from '#contract/paths';
import { ApiError, isUnauthenticated } from '../api/api-error';
import { postOnce } from '../api/http';

export type CustomerLink = NonNullable<CustomerLinks['links']>[number];

export interface FoundLinks {
  links: CustomerLink[];
  /** Whether it is known for all customers. */
  isWhole: boolean;
}

/** Longer than most links take to be made, in milliseconds: what a question has told is not said again beside the link. */
const keptMs = 10_000;

/**
 * The takeover and auto links that live for these customers. It is asked again each time, since others make links too.
 *
 * @param asker the operator: what one asked is not for the next.
 * @param bot empty where bots have no names.
 */
export function customerLinksQuery(asker: string | null, bot: string, userIds: readonly string[]) {
  return queryOptions<FoundLinks, ApiError>({
    queryKey: ['customer-links', asker, bot, userIds],
    queryFn: ({ signal }) => findLinks(bot, userIds, signal),
    staleTime: 0,
    gcTime: keptMs,
    retry: false,
  });
}

/** Asks for a few customers at a time, one request after the other, so that a link never waits for a connection. @throws ApiError `unauthenticated`. */
async function findLinks(bot: string, userIds: readonly string[], signal: AbortSignal): Promise<FoundLinks> {
  const links: CustomerLink[] = [];
  for (let from = 0; from < userIds.length; from += mostCustomers) {
    // The question is closed.
    if (signal.aborted) break;
    const found = await ask(bot, userIds.slice(from, from + mostCustomers));
    if (!found) return { links, isWhole: false };
    links.push(...found);
  }
  return { links, isWhole: true };
}

/** @returns null where it cannot be told now. @throws ApiError `unauthenticated`. */
async function ask(bot: string, userIds: readonly string[]): Promise<CustomerLink[] | null> {
  try {
    return (await postOnce(paths.customerLinks, { userIds, ...(bot && { bot }) }, (rules) => rules.customerLinks)).links;
  } catch (error) {
    if (!(error instanceof ApiError) || isUnauthenticated(error)) throw error;
    return null;
  }
}
