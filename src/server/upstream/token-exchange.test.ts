import { describe, expect, test } from 'vitest';
import { type Behaviour, sendJson, sendLink, sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp, startMs } from '../testing/test-app';

const credentials = { kind: 'keys', accountApiKey: 'account-key', botApiKey: 'bot-key', botApiSecret: 'bot-secret' } as const;

/** An upstream whose token exchange and share calls behave differently; tokens are `token-1`, `token-2`, … */
async function startWithKeys(share: Behaviour, grant: (count: number) => unknown = (count) => ({ token: `token-${count}`, expires: 60 })) {
  let exchanges = 0;
  const upstream = await startFaultyUpstream((response, request, count) => {
    if (request.method === 'POST') sendJson(response, grant(++exchanges));
    else share(response, request, count);
  });
  return { ...upstream, exchanges: () => upstream.seen.filter(({ method }) => method === 'POST') };
}

const refuse =
  (refused: string): Behaviour =>
  (response, request, count) =>
    (request.authorization === `Bearer ${refused}` ? sendStatus(401) : sendLink)(response, request, count);

describe('the three keys', () => {
  test('are exchanged once for any number of concurrent callers', async () => {
    const { url, exchanges } = await startWithKeys(sendLink);
    const { post } = createTestApp({ upstreamUrl: url, credentials });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post()));
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(exchanges()).toMatchObject([{ path: '/authorization/integration', authorization: undefined }]);
    expect(JSON.parse(exchanges()[0]?.body ?? '')).toEqual({
      AccountAPIKey: 'account-key',
      BotAPIKey: 'bot-key',
      BotAPISecret: 'bot-secret',
    });
  });

  test('are exchanged again, once for all callers, when the token is refused', async () => {
    const { url, exchanges } = await startWithKeys(refuse('token-1'));
    const { post } = createTestApp({ upstreamUrl: url, credentials });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post()));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(exchanges()).toHaveLength(2);
  });

  test.each([401, 403])('that bring no token that is good for more than %i end in upstream_unauthorized', async (status) => {
    const { url, seen } = await startWithKeys(sendStatus(status));
    const { problem } = await createTestApp({ upstreamUrl: url, credentials }).postProblem();
    expect(problem).toMatchObject({ status: 502, code: 'upstream_unauthorized' });
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET']);
  });

  test.each<[number, string, Behaviour]>([
    [502, 'upstream_unauthorized', sendStatus(400)],
    [502, 'upstream_unauthorized', sendStatus(401)],
    [502, 'upstream_unauthorized', sendStatus(403)],
    [502, 'upstream_unauthorized', sendStatus(404)],
    [429, 'rate_limited', sendStatus(429)],
    [503, 'upstream_unavailable', sendStatus(500)],
    [502, 'upstream_invalid_response', sendStatus(302, { location: '/elsewhere' })],
    [502, 'upstream_invalid_response', (response) => sendJson(response, {})],
    [502, 'upstream_invalid_response', (response) => sendJson(response, { token: 'two\r\nlines' })],
    [504, 'upstream_timeout', () => undefined],
  ])('whose exchange fails end in %i %s', async (status, code, behave) => {
    const { url } = await startFaultyUpstream(behave);
    const { problem } = await createTestApp({
      upstreamUrl: url,
      credentials,
      timeoutMs: code === 'upstream_timeout' ? 50 : 5000,
    }).postProblem();
    expect(problem).toMatchObject({ status, code });
  });

  test('whose exchange failed are tried again by the next caller', async () => {
    const { url } = await startFaultyUpstream((response, request, count) => {
      if (request.method === 'GET') sendLink(response, request, count);
      else if (count === 1) sendStatus(404)(response, request, count);
      else sendJson(response, { token: 't', expires: 60 });
    });
    const { post } = createTestApp({ upstreamUrl: url, credentials });
    expect([(await post()).status, (await post()).status]).toEqual([502, 201]);
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
    [{ token: 't' }, 3],
    [{ token: 't', expires: 'soon' }, 3],
    [{ token: 't', expires: -5 }, 3],
  ])('in %o lets it be used for %d minutes without another exchange', async (grant, minutes) => {
    const { url, exchanges } = await startWithKeys(sendLink, () => grant);
    const clock = { ms: startMs };
    const { post } = createTestApp({ upstreamUrl: url, credentials, now: () => clock.ms });
    await post();
    clock.ms += minutes * 60_000;
    await post();
    expect(exchanges()).toHaveLength(1);
    clock.ms += 24 * 3_600_000;
    await post();
    expect(exchanges()).toHaveLength(2);
  });
});
