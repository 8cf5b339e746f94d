export type SafeStorage = ReturnType<typeof safeStorage>;

/**
 * A storage that never throws: a browser may forbid it, or it may be full. What cannot be stored is not kept.
 *
 * @param storage is called each time, since even the access to `sessionStorage` may throw.
 */
export function safeStorage(storage: () => Storage) {
  return {
    /** @param ifForbidden is returned where the browser does not let the page read. */
    get(key: string, ifForbidden?: string): string | undefined {
      try {
        return storage().getItem(key) ?? undefined;
      } catch {
        return ifForbidden;
      }
    },
    set(key: string, value: string) {
      attempt(() => storage().setItem(key, value));
    },
    remove(key: string) {
      attempt(() => storage().removeItem(key));
    },
    removeAllBut(kept: readonly string[]) {
      attempt(() => {
        const all = storage();
        // Backwards, since each removal moves the later keys.
        for (let index = all.length - 1; index >= 0; index--) {
          const key = all.key(index);
          if (key !== null && !kept.includes(key)) all.removeItem(key);
        }
      });
    },
  };
}

function attempt(act: () => void) {
  try {
    act();
  } catch {
    // Full or forbidden.
  }
}
