import { expect, test } from 'vitest';
import { createUsedStates } from './used-states';

function createStates(most?: number) {
  const clock = { ms: 0 };
  return { clock, ...createUsedStates(1000, () => clock.ms, most) };
}

test('a state can be used once until its lifetime ends', () => {
  const { use, clock } = createStates();
  expect([use('a'), use('a'), use('b')]).toEqual([true, false, true]);
  clock.ms = 999;
  expect(use('a')).toBe(false);
  clock.ms = 1000;
  expect([use('c'), use('a')]).toEqual([true, true]);
});

test('of too many states, the oldest are forgotten first', () => {
  const { use } = createStates(2);
  expect([use('a'), use('b'), use('c')]).toEqual([true, true, true]);
  expect([use('b'), use('c'), use('a')]).toEqual([false, false, true]);
});
