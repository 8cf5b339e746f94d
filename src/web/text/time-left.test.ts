import { expect, test } from 'vitest';
import { formatTimeLeft } from './time-left';

test.each([
  [0, '0 s'],
  [-5000, '0 s'],
  [1, '1 s'],
  [59_000, '59 s'],
  [59_001, '1 min'],
  [61_000, '2 min'],
  [3_600_000, '1 h'],
  [86_399_000, '1 d'],
  [90_061_000, '1 d 1 h'],
  [7 * 86_400_000, '7 d'],
])('%i ms left read "%s"', (leftMs, expected) => {
  expect(formatTimeLeft(leftMs)).toBe(expected);
});
