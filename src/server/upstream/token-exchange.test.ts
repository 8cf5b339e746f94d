import { describe, expect, test, vi } from 'vitest';
import {
  type Behaviour,
  byEndpoint,
  inTurn,
  reset,
  sendJson,
  sendLink,
  sendStatus,
  sendToken,
  shareUrl,
  silence,
  startFaultyUpstream,
} from '../testing/faulty-upstream';
import { connectTo, keys, stopTimers } from '../testing/test-client';

const credentials = keys;

/** Starts an upstream whose token exchange and share calls behave differently. */
async function startWithKeys(share: Behaviour, auth: Behaviour = sendToken) {
  const upstream = await startFaultyUpstream(byEndpoint({ auth, share }));
  return { ...upstream, exchanges: () => upstream.seen.filter(({ method }) => method === 'POST') };
}

const methodsOf = (seen: { method: string }[]) => seen.map(({ method }) => method);
const twenty = <T>(call: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, call));

const refuse =
  (refused: string): Behaviour =>
  (response, request, count) =>
    (request.authorization === `Bearer ${refused}` ? sendStatus(401) : sendLink)(response, request, count);

describe('the three keys', () => {
  test('are exchanged once for any number of concurrent callers', async () => {
    const { url, exchanges } = await startWithKeys(sendLink);
    const { share } = connectTo(url, { credentials });
    expect(new Set(await twenty(() => share()))).toEqual(new Set([shareUrl]));
    expect(exchanges()).toMatchObject([{ path: '/authorization/integration', authorization: undefined }]);
    expect(JSON.parse(exchanges()[0]?.body ?? '')).toEqual({
      AccountAPIKey: 'account-key',
      BotAPIKey: 'bot-key',
      BotAPISecret: 'bot-secret',
    });
  });

  test('are exchanged again, once for all callers, when the token is refused', async () => {
    const { url, exchanges } = await startWithKeys(refuse('token-1'));
    const { share } = connectTo(url, { credentials });
    expect(new Set(await twenty(() => share()))).toEqual(new Set([shareUrl]));
    expect(exchanges()).toHaveLength(2);
  });

  test.each([401, 403])('whose every token is refused with %i end in upstream_unauthorized', async (status) => {
    const { url, seen } = await startWithKeys(sendStatus(status));
    const { share, clock } = connectTo(url, { credentials });
    expect(await share()).toMatchObject({ code: 'upstream_unauthorized' });
    expect(methodsOf(seen)).toEqual(['POST', 'GET', 'POST', 'GET']);
    expect(await share()).toMatchObject({ code: 'upstream_unauthorized' });
    expect(methodsOf(seen).slice(4)).toEqual(['GET']);
    clock.ms += 1000;
    await share();
    expect(methodsOf(seen).slice(5)).toEqual(['GET', 'POST', 'GET']);
  });

  test('are not exchanged again and again for one refused conversation, and the others still work', async () => {
    const { url, exchanges } = await startWithKeys((response, request, count) =>
      (request.path.includes('/refused/') ? sendStatus(401) : sendLink)(response, request, count),
    );
    const { share } = connectTo(url, { credentials });
    const answers = await twenty(() => Promise.all([share('refused'), share('other')]));
    for (const [refused, other] of answers) expect([refused, other]).toMatchObject([{ code: 'upstream_unauthorized' }, shareUrl]);
    for (let call = 0; call < 5; call++) await share('refused');
    expect(exchanges()).toHaveLength(2);
  });

  test.each<[string, Behaviour, number]>([
    ['upstream_unauthorized', sendStatus(400), 1],
    ['upstream_unauthorized', sendStatus(401), 1],
    ['upstream_unauthorized', sendStatus(403), 1],
    ['upstream_unauthorized', sendStatus(404), 1],
    ['rate_limited', sendStatus(429), 1],
    ['upstream_unavailable', sendStatus(500), 1],
    ['upstream_unavailable', sendStatus(503), 2],
    ['upstream_unavailable', reset, 2],
    ['upstream_invalid_response', sendStatus(302, { location: '/elsewhere' }), 1],
    ['upstream_invalid_response', (response) => sendJson(response, {}), 1],
    ['upstream_invalid_response', (response) => sendJson(response, { token: 'two\r\nlines' }), 1],
  ])('whose exchange fails end in %s, and are not exchanged again during the pause', async (code, behave, calls) => {
    const { url, seen } = await startFaultyUpstream(behave);
    const { share } = connectTo(url, { credentials });
    for (const answer of await twenty(() => share())) expect(answer).toMatchObject({ code });
    for (const answer of await twenty(() => share())) expect(answer).toMatchObject({ code });
    expect(methodsOf(seen)).toEqual(Array.from({ length: calls }, () => 'POST'));
  });

  test('whose exchange stalls end in upstream_timeout, and are not exchanged again during the pause', async () => {
    stopTimers();
    const { url, seen, arrived } = await startFaultyUpstream(silence);
    const { share } = connectTo(url, { credentials });
    const answers = twenty(() => share());
    await arrived(1);
    vi.advanceTimersByTime(5000);
    for (const answer of await answers) expect(answer).toMatchObject({ code: 'upstream_timeout' });
    expect(await share()).toMatchObject({ code: 'upstream_timeout' });
    expect(seen).toHaveLength(1);
  });

  test.each<[string, Behaviour]>([
    ['reset', reset],
    ['answered with 503', sendStatus(503)],
  ])('whose exchange was %s once are exchanged once more for all callers', async (_, fault) => {
    const { url, exchanges } = await startWithKeys(sendLink, inTurn(fault, sendToken));
    const { share } = connectTo(url, { credentials });
    expect(new Set(await twenty(() => share()))).toEqual(new Set([shareUrl]));
    expect(exchanges()).toHaveLength(2);
  });

  test('whose exchange failed are exchanged again after a second', async () => {
    const { url, exchanges } = await startWithKeys(sendLink, inTurn(sendStatus(404), sendToken));
    const { share, clock } = connectTo(url, { credentials });
    expect(await share()).toMatchObject({ code: 'upstream_unauthorized' });
    clock.ms += 1000;
    expect(await share()).toBe(shareUrl);
    expect(exchanges()).toHaveLength(2);
  });

  test('are not exchanged again before the upstream allows it', async () => {
    const { url, seen } = await startWithKeys(sendLink, inTurn(sendStatus(429, { 'retry-after': '90' }), sendToken));
    const { share, clock } = connectTo(url, { credentials });
    expect(await share()).toMatchObject({ code: 'rate_limited', details: { retryAfterS: 90 } });
    clock.ms += 80_000;
    expect(await share()).toMatchObject({ code: 'rate_limited', details: { retryAfterS: 10 } });
    expect(seen).toHaveLength(1);
    clock.ms += 10_000;
    expect(await share()).toBe(shareUrl);
  });
});

describe('the lifetime of a token', () => {
  test.each([
    [{ token: 't', expires: 60 }, 58],
    [{ Token: 't', Expires: 60 }, 58],
    [{ token: 't', expire: '60' }, 58],
    [{ token: 't', expiresIn: 60 }, 58],
    [{ token: 't', expires: 2 }, 0.9],
    [{ token: 't', expires: 1 }, 0.4],
    [{ token: 't', expires: 0.0001 }, 0.2],
    [{ token: 't' }, 3],
    [{ token: 't', expires: 'soon' }, 3],
    [{ token: 't', expires: -5 }, 3],
  ])('in %o lets it serve for %d minutes without another exchange', async (grant, minutes) => {
    const { url, exchanges } = await startWithKeys(sendLink, (response) => sendJson(response, grant));
    const { share, clock } = connectTo(url, { credentials });
    await share();
    clock.ms += minutes * 60_000;
    await share();
    expect(exchanges()).toHaveLength(1);
    clock.ms += 24 * 3_600_000;
    await share();
    expect(exchanges()).toHaveLength(2);
  });
});
