import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { sessionQuery } from '../api/session-query';
import { tab } from '../tab/this-tab';
import { handOverDesk } from './leave-desk';

const sessionHash = hashKey(sessionQuery.queryKey);

/**
 * Acts on what the server says of the session: claims the tab for the operator, or leaves the desk where it belongs to another one. The query
 * cache tells this guard first, before anything on the page sees the new session.
 *
 * @returns whether the desk was left. Then nothing of the page may be shown, or done in the name of the operator who is signed in now.
 */
export function useTabGuard(): boolean {
  const queryClient = useQueryClient();
  const [left, setLeft] = useState(false);
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.query.queryHash !== sessionHash || event.type !== 'updated' || event.action.type !== 'success') return;
        // Only the server's own word counts, not what the page assumes meanwhile.
        const session = queryClient.getQueryData(sessionQuery.queryKey);
        if (event.action.manual || !session || tab.isSigningOut() || tab.claim(session)) return;
        handOverDesk();
        flushSync(() => setLeft(true));
      }),
    [queryClient],
  );
  return left;
}
