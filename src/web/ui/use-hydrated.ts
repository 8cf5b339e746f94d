import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while the page is still the HTML that the build made, which does not react to clicks. */
export function useHydrated() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
