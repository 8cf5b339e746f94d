/** Functions that are called together whenever something happens. */
export function createListeners() {
  const listeners = new Set<() => void>();
  return {
    /** @returns what stops the listener. */
    add(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell() {
      for (const listener of listeners) listener();
    },
  };
}

/** A value that tells its listeners about each change; `get` and `subscribe` fit React's `useSyncExternalStore`. */
export function createStore<T>(initial: T) {
  let value = initial;
  const listeners = createListeners();
  return {
    get: () => value,
    set(next: T) {
      if (Object.is(next, value)) return;
      value = next;
      listeners.tell();
    },
    subscribe: listeners.add,
  };
}
