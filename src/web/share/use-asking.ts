import { useSyncExternalStore } from 'react';

const storageKey = 'sharedesk.asksNoMore';
const listeners = new Set<() => void>();
let asks = read();

function read() {
  try {
    return sessionStorage.getItem(storageKey) !== 'true';
  } catch {
    return true;
  }
}

/** Whether this tab asks before it makes a link that takes over. Lasts as long as the tab. */
function ask(next: boolean) {
  asks = next;
  try {
    if (asks) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, 'true');
  } catch {
    // A browser that keeps nothing: it holds for this page.
  }
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAsking() {
  const asking = useSyncExternalStore(
    subscribe,
    () => asks,
    () => true,
  );
  return { asking, ask };
}
