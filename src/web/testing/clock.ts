import { onTestFinished, vi } from 'vitest';

/** Gives the page a clock that runs at the usual pace, and that `vi.advanceTimersByTime` puts forward. Call it before the desk is opened. */
export function installClock(now: string | number = Date.now()) {
  vi.useFakeTimers({
    now: new Date(now),
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    shouldAdvanceTime: true,
  });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
