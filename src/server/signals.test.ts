import { expect, test } from 'vitest';
import { drainLimitMs } from './signals';

test.each([
  [1, 10_000],
  [10_000, 12_000],
  [120_000, 122_000],
])('with %i ms for the upstream, the end may take %i ms', (connectTimeoutMs, limitMs) => {
  expect(drainLimitMs(connectTimeoutMs)).toBe(limitMs);
});
