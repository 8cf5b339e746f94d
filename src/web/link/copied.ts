import { useSyncExternalStore } from 'react';
import { createStore } from '../browser/store';

/** How long a button says "Copied", in milliseconds. */
const saidForMs = 2000;

/**
 * Remembers what was copied last, for as long as the page says so. Only one thing on the page is "copied" at a time, and nothing after the
 * operator has copied something else by hand.
 *
 * @param page hears of what is copied by hand.
 */
export function createCopied(page: () => EventTarget = () => document) {
  const latest = createStore<string | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function unsay() {
    clearTimeout(timer);
    for (const type of ['copy', 'cut']) page().removeEventListener(type, unsay);
    latest.set(undefined);
  }

  return {
    get: latest.get,
    subscribe: latest.subscribe,
    /** @param key names the button that copied. */
    say(key: string) {
      unsay();
      latest.set(key);
      timer = setTimeout(unsay, saidForMs);
      for (const type of ['copy', 'cut']) page().addEventListener(type, unsay);
    },
    /** Whatever the page said of the clipboard may no longer hold. */
    unsay,
  };
}

export const copied = createCopied();

/** Whether the button with this key has copied last, about two seconds ago at most. */
export function useCopied(key: string) {
  return useSyncExternalStore(copied.subscribe, copied.get, () => undefined) === key;
}
