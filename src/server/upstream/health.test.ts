import { describe, expect, test, vi } from 'vitest';
import {
  type Behaviour,
  byEndpoint,
  inTurn,
  reset,
  sendLink,
  sendStatus,
  sendToken,
  silence,
  startFaultyUpstream,
} from '../testing/faulty-upstream';
import { testToken } from '../testing/test-app';
import { connectTo, keys, stopTimers } from '../testing/test-client';
import { createHealth } from './health';
import type { UpstreamState } from './upstream';

function createClocked(...states: UpstreamState[]) {
  const clock = { ms: 1_000_000 };
  const probe = vi.fn(async () => states.shift() ?? 'fine');
  return { clock, probe, health: createHealth(probe, () => clock.ms) };
}

describe('the state of the upstream', () => {
  test('is asked for once for all callers at the same time', async () => {
    const { probe, health } = createClocked('upstream_down');
    const states = await Promise.all([health.check(), health.check(), health.check()]);
    expect(states).toEqual(['upstream_down', 'upstream_down', 'upstream_down']);
    expect(probe).toHaveBeenCalledTimes(1);
  });

  test('is asked for again after ten seconds', async () => {
    const { clock, probe, health } = createClocked('upstream_down', 'credentials_refused');
    await health.check();
    clock.ms += 9999;
    expect(await health.check()).toBe('upstream_down');
    expect(probe).toHaveBeenCalledTimes(1);
    clock.ms += 1;
    expect(await health.check()).toBe('credentials_refused');
  });

  test('is the last known one for ten seconds', async () => {
    const { clock, probe, health } = createClocked('upstream_down');
    health.saw('credentials_refused');
    health.saw('fine');
    clock.ms += 9999;
    expect(await health.check()).toBe('fine');
    expect(probe).not.toHaveBeenCalled();
    clock.ms += 1;
    expect(await health.check()).toBe('upstream_down');
  });

  test('is asked for if the clock was set back', async () => {
    const { clock, probe, health } = createClocked();
    health.saw('upstream_down');
    clock.ms -= 3_600_000;
    expect(await health.check()).toBe('fine');
    expect(probe).toHaveBeenCalledTimes(1);
  });
});

const methodsOf = (seen: { method: string }[]) => seen.map(({ method }) => method);
const freshMs = 10_000;

describe('a check with a ready token', () => {
  test.each<[string, string, Behaviour]>([
    ['fine', 'says 400', sendStatus(400)],
    ['fine', 'says 404', sendStatus(404)],
    ['fine', 'says 429', sendStatus(429)],
    ['fine', 'redirects', sendStatus(302, { location: 'https://evil.example/' })],
    ['credentials_refused', 'says 401', sendStatus(401)],
    ['credentials_refused', 'says 403', sendStatus(403)],
    ['upstream_down', 'says 500', sendStatus(500)],
    ['upstream_down', 'says 503', sendStatus(503)],
    ['upstream_down', 'resets', reset],
  ])('is %s if the upstream %s to a call without parameters', async (state, _, behave) => {
    const { url, seen } = await startFaultyUpstream(behave);
    const { check } = connectTo(`${url}/node-7`);
    expect(await Promise.all([check(), check(), check()])).toEqual([state, state, state]);
    expect(await check()).toBe(state);
    expect(seen).toMatchObject([{ method: 'GET', path: '/node-7/peoples/conversation/share', authorization: `Bearer ${testToken}` }]);
  });

  test('is upstream_down if the upstream refuses connections', async () => {
    const { url, close } = await startFaultyUpstream(sendLink);
    await close();
    expect(await connectTo(url).check()).toBe('upstream_down');
  });

  test('is upstream_down if no response comes in time', async () => {
    stopTimers();
    const { url, seen, arrived } = await startFaultyUpstream(silence);
    const state = connectTo(url).check();
    await arrived(1);
    vi.advanceTimersByTime(5000);
    expect(await state).toBe('upstream_down');
    expect(seen).toHaveLength(1);
  });

  test('is upstream_down after the client was closed', async () => {
    const { url } = await startFaultyUpstream(sendLink);
    const { upstream, check } = connectTo(url);
    await upstream.close(true);
    expect(await check()).toBe('upstream_down');
  });
});

describe('a check with keys', () => {
  test.each<[string, string, Behaviour, number]>([
    ['fine', 'brings a token', sendToken, 1],
    ['credentials_refused', 'is answered with 403', sendStatus(403), 1],
    ['upstream_down', 'is answered with 500', sendStatus(500), 1],
    ['upstream_down', 'is answered with 503', sendStatus(503), 1],
    ['upstream_down', 'is answered with HTML', sendStatus(200), 1],
    ['upstream_down', 'is answered with 429', sendStatus(429), 1],
  ])('and no token is %s if the exchange %s', async (state, _, auth, calls) => {
    const { url, seen } = await startFaultyUpstream(byEndpoint({ auth, share: sendStatus(400) }));
    const { check } = connectTo(url, { credentials: keys });
    expect([await check(), await check()]).toEqual([state, state]);
    expect(methodsOf(seen)).toEqual(Array.from({ length: calls }, () => 'POST'));
  });

  test('respects the pause after a failed exchange', async () => {
    const { url, seen } = await startFaultyUpstream(byEndpoint({ auth: sendStatus(429, { 'retry-after': '90' }), share: sendLink }));
    const { check, share, clock } = connectTo(url, { credentials: keys });
    await share();
    clock.ms += freshMs;
    expect(await check()).toBe('upstream_down');
    expect(methodsOf(seen)).toEqual(['POST']);
  });

  test('tries the held token, and tries it again after ten seconds', async () => {
    const { url, seen } = await startFaultyUpstream(byEndpoint({ auth: sendToken, share: sendStatus(400) }));
    const { check, clock } = connectTo(url, { credentials: keys });
    for (let round = 0; round < 3; round++) {
      expect([await check(), await check()]).toEqual(['fine', 'fine']);
      clock.ms += freshMs;
    }
    expect(methodsOf(seen)).toEqual(['POST', 'GET', 'GET']);
  });

  test.each<[string, string, Behaviour]>([
    ['fine', 'brings another', sendToken],
    ['credentials_refused', 'is refused', sendStatus(403)],
    ['upstream_down', 'fails', sendStatus(500)],
  ])('whose token is refused is %s if an exchange %s', async (state, _, secondAuth) => {
    const { url, seen } = await startFaultyUpstream(byEndpoint({ auth: inTurn(sendToken, secondAuth), share: sendStatus(401) }));
    const { check, clock } = connectTo(url, { credentials: keys });
    await check();
    clock.ms += freshMs;
    expect(await check()).toBe(state);
    expect(methodsOf(seen)).toEqual(['POST', 'GET', 'POST']);
  });
});

test('a failed renewal leaves the state fine while the old token is good', async () => {
  const { url, arrived } = await startFaultyUpstream(byEndpoint({ auth: inTurn(sendToken, sendStatus(500)), share: sendLink }));
  const { check, share, clock } = connectTo(url, { credentials: keys });
  await share();
  clock.ms += 59.5 * 60_000;
  await share();
  await arrived(4);
  expect(await check()).toBe('fine');
});

describe('the state after a share call', () => {
  test('is fine if the call succeeded', async () => {
    const { url, seen } = await startFaultyUpstream(inTurn(sendStatus(500), sendLink));
    const { check, share } = connectTo(url);
    expect(await check()).toBe('upstream_down');
    await share();
    expect(await check()).toBe('fine');
    expect(seen).toHaveLength(2);
  });

  test.each([401, 403, 404, 500, 503])('stays fine if the call ended in %i', async (status) => {
    const { url } = await startFaultyUpstream(byEndpoint({ auth: sendToken, share: sendStatus(status) }));
    const { check, share } = connectTo(url, { credentials: keys });
    expect(await check()).toBe('fine');
    await share();
    expect(await check()).toBe('fine');
  });

  test('is asked for again if a ready token was refused', async () => {
    const { url, seen } = await startFaultyUpstream(inTurn(sendStatus(401), sendStatus(400)));
    const { check, share } = connectTo(url);
    await share();
    expect(await check()).toBe('fine');
    expect(seen).toHaveLength(2);
  });
});

test('a silent upstream is down after three seconds, even if share calls may take longer', async () => {
  stopTimers();
  const { url, arrived } = await startFaultyUpstream(silence);
  const state = connectTo(url, { timeoutMs: 120_000 }).check();
  await arrived(1);
  vi.advanceTimersByTime(3000);
  expect(await state).toBe('upstream_down');
});
