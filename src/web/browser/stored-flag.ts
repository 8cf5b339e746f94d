import { safeStorage } from './safe-storage';
import { createStore } from './store';

/**
 * A yes or no that outlives the page. Where the browser stores nothing, it lasts as long as the page.
 *
 * @param storage is called each time, since a browser may forbid it.
 */
export function createStoredFlag(storage: () => Storage, key: string) {
  const stored = safeStorage(storage);
  const raised = createStore(stored.get(key) === 'true');

  return {
    isRaised: raised.get,
    raise(next: boolean) {
      if (next) stored.set(key, 'true');
      else stored.remove(key);
      raised.set(next);
    },
    subscribe: raised.subscribe,
  };
}
