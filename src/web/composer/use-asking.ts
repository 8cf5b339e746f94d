import { useSyncExternalStore } from 'react';
import { createStoredFlag } from '../browser/stored-flag';

/** Raised when this tab makes links that take over without a question. */
export const asksNoMore = createStoredFlag(() => sessionStorage, 'sharedesk.asksNoMore');

/** Whether this tab asks before it makes a link that takes over. */
export function useAsking() {
  const asking = useSyncExternalStore(
    asksNoMore.subscribe,
    () => !asksNoMore.isRaised(),
    () => true,
  );
  return { asking, ask: (next: boolean) => asksNoMore.raise(!next) };
}
