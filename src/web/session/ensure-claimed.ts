import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error';
import { sessionQuery } from '../api/session-query';
import { tab } from '../tab/this-tab';

/**
 * Waits until it is known that the tab belongs to the operator who is signed in, and its keys are there. Where it belongs to another one, the page is being left
 * (use-tab-guard.ts), and the wait never ends.
 *
 * @throws ApiError
 */
export async function ensureClaimed(queryClient: QueryClient): Promise<void> {
  if (tab.isClaimed() && (tab.isKeyed() || !tab.canSeal())) return;
  // A page that is open to all can go on without the keys: until they come, its links are in memory alone.
  await queryClient.refetchQueries(sessionQuery, { throwOnError: !tab.isClaimed(), cancelRefetch: false });
  if (tab.isForgotten()) return new Promise(() => undefined);
  if (!tab.isClaimed()) throw new ApiError('unauthenticated');
}
