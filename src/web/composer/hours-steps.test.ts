import { expect, test } from 'vitest';
import { presetsUpTo, stepHours } from './hours-steps';

test.each([
  ['ArrowUp', 8, 9],
  ['ArrowDown', 8, 7],
  ['ArrowUp', 100, 100],
  ['ArrowDown', 1, 1],
  ['ArrowUp', 0, 1],
  ['ArrowDown', 900, 100],
  ['PageUp', 8, 24],
  ['PageDown', 8, 1],
  ['PageUp', 50, 72],
  ['PageDown', 50, 24],
  ['PageUp', 72, 100],
  ['PageDown', 1, 1],
  ['PageDown', 900, 100],
  ['Home', 8, undefined],
  ['5', 8, undefined],
])('%s at %d hours leads to %s, of at most 100', (key, hours, next) => {
  expect(stepHours(key, hours, 100)).toBe(next);
});

test('only usual validities within the maximum are offered', () => {
  expect(presetsUpTo(24)).toEqual([1, 8, 24]);
});
