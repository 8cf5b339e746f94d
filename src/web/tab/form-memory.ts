import type { SafeStorage } from '../browser/safe-storage';

/** Under this key stands what an address brought before anybody was signed in. It is for the next operator. */
export const arrivedKey = 'sharedesk.arrived';
/** Under this key stands what an operator had typed when the session ended. */
const typedKey = 'sharedesk.typed';

export type Address = {
  location: () => Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: () => Pick<History, 'state' | 'replaceState'>;
};

/** What is to go into the form: what an address brought, or what was typed before a sign-in. Both are fragments without their `#`. */
export function createFormMemory(stored: SafeStorage, { location, history }: Address) {
  let arrived: string | undefined;
  let readTyped: (() => string | undefined) | undefined;

  function take(key: string): string | undefined {
    const fragment = stored.get(key);
    if (fragment !== undefined) stored.remove(key);
    return fragment;
  }

  return {
    /**
     * Moves the fragment from the address bar into memory: there, passers-by, the history and bookmarks could see a user ID. Unlike a query,
     * a fragment is never sent to a server (RFC 3986, 3.5).
     */
    clearAddress() {
      const { hash, pathname, search } = location();
      if (hash.length <= 1) return;
      arrived = hash.slice(1);
      history().replaceState(history().state, '', pathname + search);
    },

    /** Stores what an address brought, so that it outlasts a sign-in. @returns whether there is anything. */
    keepArrived(): boolean {
      if (arrived !== undefined) stored.set(arrivedKey, arrived);
      arrived = undefined;
      return stored.get(arrivedKey) !== undefined;
    },

    /** @param read returns the form as a fragment, undefined while it is untouched. @returns what stops the watch. */
    watchTyped(read: () => string | undefined) {
      readTyped = read;
      return () => {
        readTyped = undefined;
      };
    },

    /** Stores what is typed, so that it outlasts a sign-in. On a page without a form, what an earlier page stored stays. */
    keepTyped() {
      if (!readTyped) return;
      const fragment = readTyped();
      if (fragment === undefined) stored.remove(typedKey);
      else stored.set(typedKey, fragment);
    },

    /** Undoes `keepTyped`. */
    dropTyped: () => stored.remove(typedKey),

    /** @returns once, what goes into the form: the newest address before an earlier one, and both before what was typed. */
    takeFragment(): string | undefined {
      // All three are used up, or the older ones would come back with the next page.
      const [earlier, typed] = [take(arrivedKey), take(typedKey)];
      const fragment = arrived ?? earlier ?? typed;
      arrived = undefined;
      return fragment;
    },
  };
}
