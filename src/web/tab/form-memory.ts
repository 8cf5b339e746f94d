import type { SafeStorage } from '../browser/safe-storage';
import { createCarried, type PageTurns } from './carried';
import type { Seal } from './seal';
import { createSealedList } from './sealed-list';

/** Under this key stands what an address brought before anybody was signed in. It is for the next operator. */
export const arrivedKey = 'sharedesk.arrived';
/** What was typed before it was known who is signed in. */
const earlyKey = 'sharedesk.early';
/** What an operator had typed when the session ended, encrypted. */
const typedKey = 'sharedesk.typed.v3';

export type Address = PageTurns & {
  location: () => Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: () => Pick<History, 'state' | 'replaceState'>;
};

/** Fragments without their `#`. */
export type Fragments = { typed: string | undefined; arrived: string | undefined };

/** What is to go into the form: what an address brought, and what was typed before a sign-in. */
export function createFormMemory(stored: SafeStorage, seal: Seal, { location, history, ...turns }: Address) {
  const arrived = createCarried(stored, arrivedKey, turns);
  const early = createCarried(stored, earlyKey, turns);
  const typed = createSealedList(stored, seal, typedKey);
  let readTyped: (() => string | undefined) | undefined;

  function dropTyped() {
    early.set(undefined);
    typed.remove();
  }

  return {
    /**
     * Moves the fragment from the address bar into memory: there, passers-by, the history and bookmarks could see a user ID. Unlike a query,
     * a fragment is never sent to a server (RFC 3986, 3.5).
     */
    clearAddress() {
      const { hash, pathname, search } = location();
      if (hash.length <= 1) return;
      arrived.set(hash.slice(1));
      history().replaceState(history().state, '', pathname + search);
    },

    /**
     * Takes what an earlier page of this tab has left out of the storage. The page calls it when all its code is there: the browser takes longer to
     * open the storage than for all that goes before.
     */
    unpack() {
      arrived.unpack();
      early.unpack();
    },

    /** Keeps what an address brought until the operator has decided about it; undefined afterwards. */
    setArrived: arrived.set,
    /** Whether an address has brought something. It outlasts a sign-in. */
    hasArrived: () => arrived.get() !== undefined,

    /** @param read returns the form as a fragment, undefined while it is untouched. @returns what stops the watch. */
    watchTyped(read: () => string | undefined) {
      readTyped = read;
      return () => {
        readTyped = undefined;
      };
    },

    /** Stores what is typed, so that it outlasts a sign-in. On a page without a form, what an earlier page stored stays. */
    async keepTyped() {
      if (!readTyped) return;
      dropTyped();
      const fragment = readTyped();
      if (fragment === undefined) return;
      if (seal.isHeld()) typed.write([fragment]);
      else if (seal.isPossible) early.set(fragment);
      await typed.settled();
    },

    /** Whether a page of this tab has stored what was typed. It takes the tab's keys to read it. */
    isTypedKept: typed.isStored,

    /** Undoes `keepTyped`. */
    dropTyped,

    /** @returns once, what goes into the form. */
    async takeFragments(): Promise<Fragments> {
      const taken = { arrived: arrived.take(), typed: early.take() };
      const reading = typed.read();
      typed.remove();
      const [kept] = await reading;
      return { ...taken, typed: taken.typed ?? (typeof kept === 'string' ? kept : undefined) };
    },

    /** @param kept are the keys of what stays for the next operator. */
    forgetForm(kept: readonly string[]) {
      if (!kept.includes(arrivedKey)) arrived.set(undefined);
      dropTyped();
    },
  };
}
