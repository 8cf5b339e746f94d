import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { paths } from '#contract/paths';
import type { Session } from '#contract/session';
import { ApiError } from '../api/api-error';
import { get } from '../api/http';
import { leaveDesk } from './leave-desk';
import { claimTab, isClaimed, outliving } from './tab-owner';

export const sessionQuery = queryOptions<Session, ApiError>({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await get(paths.session, (rules) => rules.session);
    if (claimTab(session)) return session;
    leaveDesk('/', outliving);
    // Nothing of this page may be shown, or done, in the name of who is signed in now.
    return new Promise(() => undefined);
  },
  // Asked for when the page is idle, when it is seen again, and when something failed.
  staleTime: Number.POSITIVE_INFINITY,
});

/** What the server said last, or, until it has, what the page was built with (page.tsx). */
export function useSession() {
  return useSuspenseQuery(sessionQuery);
}

/** The session after it has ended. */
export function signedOut(session: Session | undefined): Session | undefined {
  return session && { ...session, signIn: true, operator: null, operatorId: null, endsInS: null };
}

/**
 * Waits until it is known that the tab is this operator's.
 *
 * @throws ApiError
 */
export async function ensureClaimed(queryClient: QueryClient): Promise<void> {
  if (isClaimed()) return;
  await queryClient.refetchQueries(sessionQuery, { throwOnError: true, cancelRefetch: false });
  if (!isClaimed()) throw new ApiError('unauthenticated');
}
