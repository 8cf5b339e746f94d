import { expect, test } from 'vitest';
import { createLookPace } from './look-pace';

test.each([
  [1, 1000],
  [40, 1000],
  [200, 5000],
  [600, 15_000],
  [5000, 15_000],
])('%i pages that are seen look again after %i ms', (pages, expectedMs) => {
  const clock = { ms: 0 };
  const pace = createLookPace(() => clock.ms);
  const nextMs = Array.from({ length: pages }, (_, page) => page / pages);
  let paceMs = 0;
  for (; clock.ms < 120_000; clock.ms += 100) {
    for (const [page, dueMs] of nextMs.entries()) {
      if (dueMs > clock.ms) continue;
      paceMs = pace();
      nextMs[page] = clock.ms + paceMs * (0.8 + (0.4 * page) / pages);
    }
  }
  expect(paceMs / expectedMs).toBeGreaterThan(0.85);
  expect(paceMs / expectedMs).toBeLessThan(1.15);
});
