import { onTestFinished, vi } from 'vitest';

/** Gives the page a clock that goes on by itself and, by `vi.advanceTimersByTime`, forward at once. Installed before the desk is opened. */
export function installClock(now: string | number = Date.now()) {
  vi.useFakeTimers({
    now: new Date(now),
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    shouldAdvanceTime: true,
  });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
