import type { ShareLinkDraft } from '#contract/share-link';
import { toFragment } from './to-fragment';
import { untouched } from './untouched';

/** Under this name stands what an address brought before anybody was signed in: it is for whoever signs in. */
export const arrivedKey = 'sharedesk.arrived';
/** Under this one what an operator had typed when the session ended. */
const typedKey = 'sharedesk.typed';

let waiting: string | undefined;
let typed: (() => ShareLinkDraft) | undefined;

/**
 * Takes the fragment out of the address bar, where whoever passes by, the history and a bookmark could keep a user ID, and holds it until
 * the form is there. A fragment, unlike a query, is never sent to a server (RFC 3986, 3.5).
 */
export function takeFragment() {
  if (location.hash.length <= 1) return;
  waiting = location.hash.slice(1);
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** Keeps what an address brought beyond this page, for the time that a sign-in takes. @returns whether there is anything. */
export function keepArrived(): boolean {
  if (waiting !== undefined) write(arrivedKey, waiting);
  waiting = undefined;
  return read(arrivedKey) !== undefined;
}

/** @param read tells what stands in the form. @returns what stops it. */
export function watchTyped(read: () => ShareLinkDraft) {
  typed = read;
  return () => {
    typed = undefined;
  };
}

/** Keeps what is typed beyond this page, for the time that a sign-in takes. Where there is no form, what an earlier page has kept stays. */
export function keepTyped() {
  if (!typed) return;
  const fragment = toFragment(typed());
  if (fragment === toFragment(untouched)) take(typedKey);
  else write(typedKey, fragment);
}

/** Takes back what `keepTyped` has kept. */
export function dropTyped() {
  take(typedKey);
}

/** @returns once, the fragment without its `#`, or what a page before this one has kept. */
export function claimFragment(): string | undefined {
  // All of it is used up, also what gives way: it would come back with the next page.
  const [arrived, before] = [take(arrivedKey), take(typedKey)];
  const fragment = waiting ?? arrived ?? before;
  waiting = undefined;
  return fragment;
}

function write(key: string, fragment: string) {
  try {
    sessionStorage.setItem(key, fragment);
  } catch {
    // Full or forbidden: it ends with this page.
  }
}

function take(key: string): string | undefined {
  const fragment = read(key);
  if (fragment !== undefined) sessionStorage.removeItem(key);
  return fragment;
}

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
