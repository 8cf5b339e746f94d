import { useSyncExternalStore } from 'react';

/** The page of a phone, or one that is zoomed so far that it is as narrow. */
const narrow = '(width < 45rem)';

/** Whether the page is too narrow for two things side by side. */
export function useNarrow() {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(narrow).matches,
    () => false,
  );
}

function subscribe(onChange: () => void) {
  const list = matchMedia(narrow);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}
