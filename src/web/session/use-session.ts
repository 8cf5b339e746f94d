import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import type { Session } from '#contract/session';
import type { ApiError } from '../api/api-error';
import { get } from '../api/http';

export const sessionQuery = queryOptions<Session, ApiError>({
  queryKey: ['session'],
  queryFn: () => get(paths.session, ({ session }) => session),
  // Asked for when the page is idle, and when something failed.
  staleTime: Number.POSITIVE_INFINITY,
});

/** What the server said last, or, until it has, what the page was built with (page.tsx). */
export function useSession() {
  return useSuspenseQuery(sessionQuery);
}
