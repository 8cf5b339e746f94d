import { vi } from 'vitest';
import { serverClock } from '../browser/server-clock';

// If the clocks ran, the page could change by itself between two steps of a test, the more so on a slow machine.
const usualNow = '2026-11-24T09:00:00Z';
const setNativeTimeout = window.setTimeout.bind(window);

// Otherwise each look of `expect.poll` would put the clock forward.
vi.isFakeTimers = () => false;

/** Stops the clocks of the page at this time. Only `pass` puts them forward; timers without a delay run by themselves. */
export function installClock(now: string | number = usualNow) {
  vi.useFakeTimers({
    now: new Date(now),
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    shouldClearNativeTimers: true,
  });
  const { setTimeout: setFakeTimeout } = window;
  const route = (act: TimerHandler, ms = 0) => (ms > 0 ? setFakeTimeout(act, ms) : setNativeTimeout(act));
  // `vi.useRealTimers` looks for the members of the fake `setTimeout`, whose place this one takes.
  window.setTimeout = Object.assign(route, setFakeTimeout);
  // The server's clock lives as long as the page, and still has the time of the test before.
  serverClock.asked()(Date.now());
}

/** Lets the page set the timers of what it shows already, and puts its clocks forward. */
export async function pass(ms: number) {
  await new Promise((resolve) => setNativeTimeout(resolve));
  vi.advanceTimersByTime(ms);
}
