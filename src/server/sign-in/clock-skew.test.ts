import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSignInDesk } from '../testing/sign-in-desk';
import { startMs } from '../testing/test-app';

// The OpenID library reads the system clock, so the tests stop that clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: startMs }));
afterEach(() => void vi.useRealTimers());

const validFor = 10;

/** Signs in with a provider whose clock is `aheadS` seconds ahead, and whose ID tokens are good for ten seconds from its own time on. */
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
])('with a provider whose clock is %i s ahead, a sign-in gets %i', async (aheadS, status) => {
  expect(await statusAt(aheadS)).toBe(status);
});

test('the provider’s clock is compared with the clock of the sessions', async () => {
  const clock = { ms: startMs + 3_600_000 };
  expect(await statusAt(30, clock)).toBe(302);
  expect(await statusAt(60, clock)).toBe(502);
  expect(await statusAt(-60, clock)).toBe(502);
});
