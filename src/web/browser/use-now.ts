import { useCallback, useSyncExternalStore } from 'react';
import { serverClock } from './server-clock';

/** The server's time in milliseconds since 1970, rounded down to whole steps. It is read again at each step, and when the page is seen again after a sleep. */
export function useNow(stepMs: number) {
  const subscribe = useCallback(
    (onTick: () => void) => {
      const timer = setInterval(onTick, Math.min(stepMs, 1000));
      document.addEventListener('visibilitychange', onTick);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', onTick);
      };
    },
    [stepMs],
  );
  return useSyncExternalStore(
    subscribe,
    () => Math.floor(serverClock.now() / stepMs) * stepMs,
    () => 0,
  );
}
