import { useSyncExternalStore } from 'react';
import { serverClock } from './server-clock';
import { createListeners } from './store';

const tickMs = 1000;

/** One timer for the whole page. It runs while anything listens, and ticks at once when the page is seen again after a sleep. */
function createTicker() {
  const listeners = createListeners();
  let listening = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  return function subscribe(onTick: () => void) {
    const stop = listeners.add(onTick);
    if (listening++ === 0) {
      timer = setInterval(listeners.tell, tickMs);
      document.addEventListener('visibilitychange', listeners.tell);
    }
    return () => {
      stop();
      if (--listening > 0) return;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', listeners.tell);
    };
  };
}

const subscribe = createTicker();

/** The server's time in milliseconds since 1970, rounded down to whole steps, so that nothing is drawn again while nothing visible changes. */
export function useNow(stepMs: number) {
  return useSyncExternalStore(
    subscribe,
    () => Math.floor(serverClock.now() / stepMs) * stepMs,
    () => 0,
  );
}
