import { useSyncExternalStore } from 'react';
import { serverClock } from './server-clock';
import { everySecond } from './ticker';

/**
 * Reads something off the server's clock, and draws again only when it changes.
 *
 * @param read takes milliseconds since 1970; 0 in the page that the build makes.
 */
export function useAtNow<T extends string | number | boolean | undefined>(read: (nowMs: number) => T): T {
  return useSyncExternalStore(
    everySecond,
    () => read(serverClock.now()),
    () => read(0),
  );
}

/** The server's time in milliseconds since 1970, rounded down to whole steps. */
export function useNow(stepMs: number) {
  return useAtNow((nowMs) => Math.floor(nowMs / stepMs) * stepMs);
}
