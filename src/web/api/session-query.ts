import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import type { Session } from '#contract/session';
import type { ApiError } from './api-error';
import { get } from './http';
import { readSession } from './read-session';

const queryFn = () => get(paths.session, readSession);

export const sessionQuery = queryOptions<Session, ApiError>({
  queryKey: ['session'],
  queryFn,
  // Fetched when the page is idle, when it is seen again, and after a failure.
  staleTime: Number.POSITIVE_INFINITY,
});

/** A look at the session that nothing on the page is drawn by. */
export const sessionLook = { queryKey: ['session-look'], queryFn, staleTime: 0, gcTime: 0, retry: false };

/** What the server said last. Until then, what the page was built with (page.tsx). */
export function useSession() {
  return useSuspenseQuery(sessionQuery);
}

/** The session after it has ended. */
export function signedOut(session: Session | undefined): Session | undefined {
  return session && { ...session, signIn: true, operator: null, operatorId: null, endsInS: null, tabKeys: [] };
}
