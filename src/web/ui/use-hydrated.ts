import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while the page is still the drawing that the build made, in which nothing hears a click. */
export function useHydrated() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
