import { beforeEach, expect, test, vi } from 'vitest';
import { createServerClock } from './server-clock';

const hourMs = 3_600_000;
const serverMs = Date.parse('2026-11-24T12:00:00Z');
const browser = { wallMs: 0, steadyMs: 0 };

beforeEach(() => {
  Object.assign(browser, { wallMs: serverMs, steadyMs: 5000 });
});

const openClock = () =>
  createServerClock(
    () => browser.wallMs,
    () => browser.steadyMs,
  );

/** A clock that has just heard the server's time. */
function heardClock() {
  const clock = openClock();
  clock.asked()(serverMs);
  return clock;
}

function pass(ms: number) {
  browser.wallMs += ms;
  browser.steadyMs += ms;
}

test('until the first answer it is the browser’s own time', () => {
  expect([openClock().now(), openClock().doubtMs()]).toEqual([serverMs, 0]);
});

test.each([3 * hourMs, -3 * hourMs])('with a browser whose clock is %d ms ahead, it is the server’s time', (aheadMs) => {
  browser.wallMs += aheadMs;
  const clock = heardClock();
  pass(hourMs);
  expect([clock.now(), clock.doubtMs(), clock.ahead.get()]).toEqual([serverMs + hourMs, 0, aheadMs]);
  expect(clock.fromWall(browser.wallMs)).toBe(serverMs + hourMs);
});

test('a clock that is put back changes nothing', () => {
  const clock = heardClock();
  pass(hourMs);
  browser.wallMs -= 2 * hourMs;
  expect([clock.now(), clock.doubtMs()]).toEqual([serverMs + hourMs, 0]);
});

test('a clock that is put forward, or a sleep, is in doubt until the next answer', () => {
  const clock = heardClock();
  browser.wallMs += 2 * hourMs;
  expect([clock.now(), clock.doubtMs()]).toEqual([serverMs, 2 * hourMs]);
  clock.asked()(serverMs + 2 * hourMs);
  expect([clock.now(), clock.doubtMs(), clock.ahead.get()]).toEqual([serverMs + 2 * hourMs, 0, 0]);
});

test.each([Number.NaN, 0, -1])('an answer with the time %d says nothing', (heardMs) => {
  const clock = heardClock();
  clock.asked()(heardMs);
  pass(1000);
  expect(clock.now()).toBe(serverMs + 1000);
});

test('an answer that slept on its way says nothing', () => {
  const clock = heardClock();
  const hear = clock.asked();
  browser.wallMs += hourMs;
  hear(serverMs + 1000);
  expect([clock.now(), clock.doubtMs()]).toEqual([serverMs, hourMs]);
});

test('while it is in doubt how late it is, the server is asked at once, and every ten seconds until it answers', () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('removeEventListener', vi.fn());
  const clock = heardClock();
  const ask = vi.fn();
  const stop = clock.watch(ask);
  const tick = (seconds: number) => {
    for (let count = 0; count < seconds; count++) {
      pass(1000);
      vi.advanceTimersByTime(1000);
    }
  };
  tick(60);
  expect(ask).not.toHaveBeenCalled();
  browser.wallMs += hourMs;
  document.dispatchEvent(new Event('visibilitychange'));
  expect(ask).toHaveBeenCalledTimes(1);
  tick(25);
  expect(ask).toHaveBeenCalledTimes(3);
  clock.asked()(serverMs + hourMs);
  tick(60);
  expect(ask).toHaveBeenCalledTimes(3);
  stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
