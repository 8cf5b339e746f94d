import { describe, expect, test, vi } from 'vitest';
import { operatorHeader } from '#contract/operator-header';
import { paths } from '#contract/paths';
import { problemSchema } from '#contract/problem';
import { userHash } from '../audit/user-hash';
import { sendLink, sendStatus, shareUrl, startFaultyUpstream } from '../testing/faulty-upstream';
import { testHashKey } from '../testing/memory-log';
import { startSignInDesk } from '../testing/sign-in-desk';
import { createTestApp, draft } from '../testing/test-app';
import { testLimit } from '../testing/test-limit';

const json = { 'content-type': 'application/json' };

/** A desk with an upstream that makes links, and a rate limit that counts. */
async function startDesk(perMinute = 60, behave = sendLink) {
  const upstream = await startFaultyUpstream(behave);
  const countLink = vi.fn(testLimit(perMinute));
  const desk = await startSignInDesk({}, { upstreamUrl: upstream.url, countLink });
  const ask = (init: RequestInit = {}, address?: string) =>
    desk.visit(paths.shareLinks, { method: 'POST', headers: json, body: JSON.stringify(draft), ...init }, address);

  /** Sets who asks from now on; null: nobody. */
  async function sitDown(sub: string | null) {
    desk.jar.clear();
    desk.provider.habits.claims = { sub };
    if (sub !== null) await desk.enter();
  }
  return { ...desk, upstream, countLink, ask, sitDown };
}

const codeOf = async (response: Response) => problemSchema.parse(await response.json()).code;

describe('a link', () => {
  test('is made for the operator who is signed in', async () => {
    const { enter, ask } = await startDesk();
    await enter();
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([201, expect.objectContaining({ url: shareUrl })]);
  });

  test('is not made for a page that was drawn for another operator than is signed in now', async () => {
    const { sitDown, ask, readSession, upstream } = await startDesk();
    await sitDown('ada');
    const headers = { ...json, [operatorHeader]: (await readSession()).operatorId };
    expect((await ask({ headers })).status).toBe(201);
    await sitDown('grace');
    const refused = await ask({ headers });
    expect([refused.status, await codeOf(refused)]).toEqual([401, 'unauthenticated']);
    expect(upstream.seen).toHaveLength(1);
  });

  test('leaves an audit line that names who asked for it, with any outcome', async () => {
    for (const [behave, outcome] of [[sendLink, 'created'] as const, [sendStatus(404), 'conversation_not_found'] as const]) {
      const { sitDown, ask, audited } = await startDesk(60, behave);
      await sitDown('sub-7');
      const response = await ask({}, '::ffff:203.0.113.7');
      const requestId = response.headers.get('x-request-id');
      expect(audited('intent')).toEqual([
        {
          audit: 'intent',
          time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          requestId,
          operator: 'sub-7',
          client: '203.0.113.7',
          mode: 'view',
          hours: 8,
          userId: '49***78',
          userHash: userHash(testHashKey, draft.userId),
        },
      ]);
      expect(audited('outcome')).toEqual([
        { audit: 'outcome', time: expect.any(String), requestId, outcome, attempts: 1, delivered: true },
      ]);
    }
  });

  test('leaves an audit line without a name where nobody signs in', async () => {
    const { url } = await startFaultyUpstream(sendLink);
    const { post, lines } = createTestApp({ upstreamUrl: url });
    await post();
    const line = lines.map((line) => JSON.parse(line)).find(({ audit }) => audit === 'intent');
    expect(line).toMatchObject({ mode: 'view' });
    expect(line).not.toHaveProperty('operator');
  });

  test.each<[string, RequestInit]>([
    ['invalid_request', { body: JSON.stringify({ ...draft, hours: 0 }) }],
    ['invalid_json', { body: '{"mode":' }],
    ['unauthenticated', { headers: { ...json, [operatorHeader]: 'somebody-else' } }],
  ])('that is refused with %s leaves a line that names who asked, and no intent', async (outcome, init) => {
    const { sitDown, ask, audited, logged } = await startDesk();
    await sitDown('sub-7');
    const response = await ask(init, '203.0.113.7');
    const requestId = response.headers.get('x-request-id');
    const line = { audit: 'refused', time: expect.any(String), requestId, operator: 'sub-7', client: '203.0.113.7', outcome };
    expect(audited('refused')).toEqual([line]);
    expect(audited('intent')).toEqual([]);
    expect(logged('request').at(-1)).toMatchObject({ requestId, operator: 'sub-7', code: outcome });
  });

  test('that is refused before it is known who asks leaves no line in the trail', async () => {
    const { ask, audited } = await startDesk();
    await ask();
    await ask({ headers: { ...json, origin: 'https://evil.example' } });
    expect(['intent', 'outcome', 'refused'].flatMap(audited)).toEqual([]);
  });
});

describe('anyone who is not signed in', () => {
  test.each<[string, (valid: string) => string | undefined]>([
    ['no session', () => undefined],
    ['an empty session', () => ''],
    ['a forged session', (valid) => `${valid.slice(0, -4)}AAAA`],
    ['a session in plain text', () => encodeURIComponent(JSON.stringify({ sub: 'sub-1', name: 'Ada', exp: 9_999_999_999 }))],
  ])('(%s) gets no link, and is counted nowhere', async (_, forge) => {
    const { sitDown, ask, jar, upstream, countLink, audited } = await startDesk();
    await sitDown('sub-1');
    const session = forge(jar.get('sharedesk') ?? '');
    jar.clear();
    if (session !== undefined) jar.set('sharedesk', session);
    const response = await ask();
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      401,
      'application/problem+json',
      'no-store',
    ]);
    expect(await codeOf(response)).toBe('unauthenticated');
    expect(upstream.seen).toEqual([]);
    expect(countLink).not.toHaveBeenCalled();
    expect(audited('intent')).toEqual([]);
  });

  test('any more gets no link once the session has ended', async () => {
    const { enter, ask, clock } = await startDesk();
    await enter();
    clock.ms += 8 * 3_600_000 - 1;
    expect((await ask()).status).toBe(201);
    clock.ms += 1;
    expect((await ask()).status).toBe(401);
  });

  test.each<[string, RequestInit]>([
    ['no JSON', { body: '{"mode":' }],
    ['another media type', { headers: { 'content-type': 'text/plain' } }],
    ['too much', { headers: { ...json, 'content-length': '4097' } }],
    ['what breaks the rules', { body: JSON.stringify({ ...draft, hours: 0 }) }],
  ])('does not learn what is wrong with the body: %s', async (_, init) => {
    expect(await codeOf(await (await startDesk()).ask(init))).toBe('unauthenticated');
  });

  test('does not get the body read', async () => {
    const { app, enter, jar } = await startDesk();
    await enter();
    const bodyUsed = async (cookie: string, status: number) => {
      const init = { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify(draft) };
      const request = new Request('http://localhost/api/share-links', init);
      expect((await app.request(request)).status).toBe(status);
      return request.bodyUsed;
    };
    expect(await bodyUsed(`sharedesk=${jar.get('sharedesk')}`, 201)).toBe(true);
    expect(await bodyUsed('sharedesk=forged', 401)).toBe(false);
  });

  test('is told first that another site asks', async () => {
    const headers = { ...json, origin: 'https://evil.example' };
    const desk = await startDesk();
    expect(await codeOf(await desk.ask({ headers }))).toBe('cross_site_request');
    await desk.enter();
    expect(await codeOf(await desk.ask({ headers }))).toBe('cross_site_request');
    expect(desk.upstream.seen).toEqual([]);
  });
});

describe('the rate limit', () => {
  test('counts two operators separately, even at one address', async () => {
    const { sitDown, ask } = await startDesk(1);
    await sitDown('sub-1');
    expect([(await ask()).status, (await ask()).status]).toEqual([201, 429]);
    await sitDown('sub-2');
    expect([(await ask()).status, (await ask()).status]).toEqual([201, 429]);
  });

  test('counts one operator across addresses and sessions', async () => {
    const { sitDown, ask } = await startDesk(2);
    await sitDown('sub-1');
    expect((await ask({}, '203.0.113.7')).status).toBe(201);
    await sitDown('sub-1');
    expect((await ask({}, '2001:db8::7')).status).toBe(201);
    expect((await ask({}, '198.51.100.7')).status).toBe(429);
  });

  test('does not mistake an operator whose name looks like an address for that address', async () => {
    const { sitDown, ask, countLink } = await startDesk(1);
    await sitDown('203.0.113.7');
    await ask({}, '198.51.100.7');
    expect(countLink.mock.calls).toEqual([['operator 203.0.113.7']]);
  });

  test('is not used up by anyone who is not signed in', async () => {
    const { sitDown, ask } = await startDesk(1);
    for (let count = 0; count < 3; count++) expect((await ask()).status).toBe(401);
    await sitDown('sub-1');
    expect((await ask()).status).toBe(201);
  });
});
