/**
 * A yes or no that outlives the page. Where the browser stores nothing, it holds as long as the page.
 *
 * @param storage is asked each time, since a browser may refuse it.
 */
export function createStoredFlag(storage: () => Storage, key: string) {
  const listeners = new Set<() => void>();
  let raised = read();

  function read() {
    try {
      return storage().getItem(key) === 'true';
    } catch {
      return false;
    }
  }

  return {
    isRaised: () => raised,
    raise(next: boolean) {
      raised = next;
      try {
        if (raised) storage().setItem(key, 'true');
        else storage().removeItem(key);
      } catch {
        // Full or forbidden: see above.
      }
      for (const tell of listeners) tell();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
