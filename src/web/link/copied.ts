import { useSyncExternalStore } from 'react';
import { createStore } from '../browser/store';

/** How long a button says "Copied", in milliseconds. */
const saidForMs = 2000;

/** Remembers what was copied last, for as long as the page says so. Only one thing on the page is "copied" at a time. */
export function createCopied() {
  const latest = createStore<string | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(key: string | undefined) {
    clearTimeout(timer);
    latest.set(key);
    if (key !== undefined) timer = setTimeout(() => latest.set(undefined), saidForMs);
  }

  return {
    get: latest.get,
    subscribe: latest.subscribe,
    /** @param key names the button that copied. */
    say,
    /** Whatever the page said of the clipboard may no longer hold. */
    unsay: () => say(undefined),
  };
}

export const copied = createCopied();

/** Whether the button with this key has copied last, about two seconds ago at most. */
export function useCopied(key: string) {
  return useSyncExternalStore(copied.subscribe, copied.get, () => undefined) === key;
}
