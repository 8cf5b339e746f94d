import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error';
import { sessionQuery } from '../api/session-query';
import { tab } from '../tab/this-tab';

/**
 * Waits until it is known that the tab belongs to the operator who is signed in. Where it belongs to another one, the page is being left
 * (use-tab-guard.ts), and the wait never ends.
 *
 * @throws ApiError
 */
export async function ensureClaimed(queryClient: QueryClient): Promise<void> {
  if (tab.isClaimed()) return;
  await queryClient.refetchQueries(sessionQuery, { throwOnError: true, cancelRefetch: false });
  if (tab.isForgotten()) return new Promise(() => undefined);
  if (!tab.isClaimed()) throw new ApiError('unauthenticated');
}
