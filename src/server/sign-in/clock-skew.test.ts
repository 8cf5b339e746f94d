import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSignInDesk } from '../testing/sign-in-desk';
import { startMs } from '../testing/test-app';

// The library asks the system's clock, so that is the one which has to stand still.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: startMs }));
afterEach(() => void vi.useRealTimers());

const validFor = 10;

/** Signs in with a provider whose clock is this far ahead, and whose ID tokens are good for ten seconds from now on and no earlier. */
async function statusAt(aheadS: number, clock = { ms: startMs }) {
  const nbf = Math.floor(clock.ms / 1000) + aheadS;
  const { enter } = await startSignInDesk({ aheadS, claims: { nbf } }, { clock });
  return (await enter()).status;
}

test.each([
  [0, 302],
  [30, 302],
  [31, 502],
  [60, 502],
  [-30, 302],
  [-30 - validFor + 1, 302],
  [-30 - validFor, 502],
  [-60, 502],
])('with a provider whose clock is %i s ahead, a sign-in is answered with %i', async (aheadS, status) => {
  expect(await statusAt(aheadS)).toBe(status);
});

test('what counts is the clock that the sessions go by', async () => {
  const clock = { ms: startMs + 3_600_000 };
  expect(await statusAt(30, clock)).toBe(302);
  expect(await statusAt(60, clock)).toBe(502);
  expect(await statusAt(-60, clock)).toBe(502);
});
