import { expect, test } from 'vitest';
import { formatTimeLeft } from './time-left';

test.each([
  [0, '0 s'],
  [-5000, '0 s'],
  [1, '1 s'],
  [59_999, '1 min 0 s'],
  [3_600_000, '1 h 0 min 0 s'],
  [86_399_000, '23 h 59 min 59 s'],
  [90_061_000, '1 d 1 h 1 min'],
  [7 * 86_400_000, '7 d 0 h 0 min'],
])('%i ms left read "%s"', (leftMs, expected) => {
  expect(formatTimeLeft(leftMs)).toBe(expected);
});
