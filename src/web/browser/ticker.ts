import { createListeners } from './store';

const tickMs = 1000;

/** One timer for all who listen. It runs while anyone does, and ticks at once when the page is seen again after a sleep. */
function createTicker() {
  const listeners = createListeners();
  let listening = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  /** @returns what stops the listener. */
  return function listen(onTick: () => void) {
    // Each call has a listener of its own, also where the function is the same.
    const stop = listeners.add(() => onTick());
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

/** The one timer of the page. */
export const everySecond = createTicker();
