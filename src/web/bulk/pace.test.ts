import { expect, test } from 'vitest';
import { countCall, meetLimit, noteIdle, startPace, timeBefore, timeFor } from './pace';

/** So many calls, one each `everyMs`. */
function paceOf(calls: number, everyMs: number, pace = startPace(0)) {
  let next = pace;
  for (let call = 1; call <= calls; call++) next = countCall(next, pace.sinceMs + call * everyMs);
  return next;
}

test('the time left follows from the calls so far', () => {
  expect(timeFor(30, paceOf(10, 50), 500)).toBe(1500);
});

test('a time without a network does not slow the estimate', () => {
  const pace = noteIdle(noteIdle(paceOf(10, 50), true, 500), false, 60_500);
  expect(timeFor(10, countCall(pace, 60_550), 60_550)).toBeCloseTo(500);
});

test('after a limit was met, it counts its turns', () => {
  // 60 calls in 3 s, then nothing until a minute has passed: 90 more are one full turn and half a turn.
  const pace = meetLimit(paceOf(60, 50), 60_000);
  expect(timeFor(90, pace, 3000)).toBe(57_000 + 60_000 + 30 * 50);
});

test('in the second turn, what it has left comes first', () => {
  const pace = paceOf(40, 50, meetLimit(paceOf(60, 50), 60_000));
  expect(timeFor(20, pace, 62_000)).toBe(20 * 50);
  expect(timeFor(30, pace, 62_000)).toBe(58_000 + 10 * 50);
});

test('a limit that is met by the first call says when to go on, and nothing about turns', () => {
  expect(timeFor(10, meetLimit(startPace(0), 7000), 0)).toBe(7000 + 10 * 100);
});

test.each([
  [20, undefined, 2000],
  [60, 60, 6000],
  [61, 60, 60_100],
  [500, 60, 8 * 60_000 + 2000],
])('%i links take a known time where %s are allowed in a minute', (calls, perMinute, ms) => {
  expect(timeBefore(calls, perMinute)).toBe(ms);
});
