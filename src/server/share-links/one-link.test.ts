import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { paths } from '#contract/paths';
import { type Behaviour, byEndpoint, inTurn, reset, sendJson, sendLink, sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { startSignInDesk } from '../testing/sign-in-desk';
import { createTestApp, draft, type TestSettings } from '../testing/test-app';
import { keys } from '../testing/test-client';
import { testLimit } from '../testing/test-limit';
import { createOnce } from './idempotency';
import { keyHashOf } from './idempotency-key';

const key = '8e03978e-40d5-43e8-bc93-6894a57f9324';
const otherKey = '6f0a1f5e-6f0c-4d0e-9a39-0d6f4fd1c1aa';
const json = { 'content-type': 'application/json' };
const withKey = (value = key): RequestInit => ({ headers: { ...json, 'idempotency-key': value } });

/** Makes another link for each request. */
const sendNewLink: Behaviour = (response, _, count) => sendJson(response, { Url: `https://share.example.com/c/${count}` });

async function startDesk(behave: Behaviour = sendNewLink, settings: TestSettings = {}) {
  const upstream = await startFaultyUpstream(behave);
  const { post, lines } = createTestApp({ upstreamUrl: upstream.url, ...settings });
  const ask = (body: unknown = draft, value = key, address?: string) =>
    post(body, { ...withKey(value), body: JSON.stringify(body) }, address);
  return { ...upstream, ask, post, lines };
}

describe('a request that is sent again with its key', () => {
  test('gets the same link, to the byte, under a request ID of its own', async () => {
    const { ask, seen, lines } = await startDesk();
    const [first, again] = [await ask(), await ask()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const [firstId, againId] = [first, again].map(({ response }) => response.headers.get('x-request-id'));
    expect(againId).not.toBe(firstId);
    expect(seen).toHaveLength(1);
    const logged = lines.map((line) => JSON.parse(line)).find(({ msg, requestId }) => msg === 'request' && requestId === againId);
    expect(logged).toMatchObject({ status: 201, firstRequestId: firstId });
  });

  test('has an audit line of its own, and the intent of the first one has the hash of its key', async () => {
    const { ask, lines } = await startDesk();
    const ids = [await ask(), await ask()].map(({ response }) => response.headers.get('x-request-id'));
    const audited = lines.map((line) => JSON.parse(line)).filter(({ audit }) => audit !== undefined);
    expect(audited).toMatchObject([
      { audit: 'intent', requestId: ids[0], keyHash: keyHashOf('127.0.0.1', key) },
      { audit: 'outcome', requestId: ids[0], outcome: 'created', attempts: 1 },
      { audit: 'resent', requestId: ids[1], firstRequestId: ids[0], client: '127.0.0.1', delivered: true },
    ]);
  });

  test('gets the same link however its JSON and its key are written', async () => {
    const { ask, post, seen } = await startDesk();
    const first = await ask();
    const { mode, userId, hours } = draft;
    const init = { ...withKey(`"${key.toUpperCase()}"`), body: JSON.stringify({ hours, userId: ` ${userId} `, mode }, null, 2) };
    expect((await post(undefined, init)).body).toEqual(first.body);
    expect(seen).toHaveLength(1);
  });

  test('waits for the first one', async () => {
    const held: ServerResponse[] = [];
    const { ask, arrived, seen } = await startDesk((response) => held.push(response));
    const answers = [ask(), ask(), ask()];
    await arrived(1);
    for (const response of held) sendJson(response, { Url: 'https://share.example.com/c/1' });
    const urls = (await Promise.all(answers)).map(({ body }) => body.url);
    expect(urls).toEqual(Array.from({ length: 3 }, () => 'https://share.example.com/c/1'));
    expect(seen).toHaveLength(1);
  });

  test('with another body is refused, and makes no link', async () => {
    const { ask, seen } = await startDesk();
    await ask();
    const { status, body } = await ask({ ...draft, hours: 9 });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid_request', linkMayExist: false, errors: [{ field: 'Idempotency-Key' }] });
    expect(seen).toHaveLength(1);
  });

  test('is charged to the rate limit once', async () => {
    const countLink = vi.fn(testLimit(1));
    const { ask } = await startDesk(sendNewLink, { countLink });
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([201, 201, 201]);
    expect(countLink).toHaveBeenCalledOnce();
    expect((await ask(draft, otherKey)).status).toBe(429);
  });

  test.each<[string, Behaviour, number]>([
    ['no such conversation', sendStatus(404), 404],
    ['too many requests', sendStatus(429), 429],
    ['a refused token', sendStatus(401), 502],
  ])('after %s is tried again', async (_, fault, status) => {
    const { ask, seen } = await startDesk(inTurn(fault, sendLink));
    expect([(await ask()).status, (await ask()).status]).toEqual([status, 201]);
    expect(seen).toHaveLength(2);
  });

  test('after a failed token exchange is tried again', async () => {
    const { ask } = await startDesk(byEndpoint({ auth: sendStatus(429, { 'retry-after': '1' }), share: sendLink }), { credentials: keys });
    expect(await ask()).toMatchObject({ status: 429, body: { linkMayExist: false } });
    expect(await ask()).toMatchObject({ status: 429, body: { linkMayExist: false } });
  });

  test.each<[string, Behaviour, number]>([
    ['a reset', reset, 503],
    ['a fault upstream', sendStatus(500), 503],
    ['an answer without a link', sendStatus(204), 502],
  ])('after %s gets the same failure, because a link may exist', async (_, fault, status) => {
    const { ask, seen } = await startDesk(inTurn(fault, sendLink));
    const [first, again] = [await ask(), await ask()];
    expect([first.status, again.status]).toEqual([status, status]);
    expect(first.body).toMatchObject({ linkMayExist: true, detail: expect.stringContaining('A link may have been created') });
    expect(again.body).toEqual({ ...first.body, requestId: again.response.headers.get('x-request-id') });
    expect(seen).toHaveLength(1);
  });
});

test.each<[string, Behaviour, number]>([
  ['one that was repeated', inTurn(sendStatus(503), sendLink), 2],
  ['one that failed twice', sendStatus(503), 2],
])('the audit trail counts the calls of %s', async (_, behave, attempts) => {
  const { ask, lines } = await startDesk(behave);
  await ask();
  expect(lines.map((line) => JSON.parse(line)).find(({ audit }) => audit === 'outcome')).toMatchObject({ attempts });
});

test('the audit trail counts no call where nobody listens upstream', async () => {
  const { ask, lines, close } = await startDesk();
  await close();
  expect(await ask()).toMatchObject({ status: 503, body: { linkMayExist: false, detail: expect.not.stringContaining('may have') } });
  expect(lines.map((line) => JSON.parse(line)).find(({ audit }) => audit === 'outcome')).toMatchObject({ attempts: 0 });
});

describe('two requests', () => {
  test('with two keys make two links', async () => {
    const { ask, seen } = await startDesk();
    expect((await ask()).body.url).not.toBe((await ask(draft, otherKey)).body.url);
    expect(seen).toHaveLength(2);
  });

  test('without a key make two links', async () => {
    const { post, seen } = await startDesk();
    expect((await post()).body.url).not.toBe((await post()).body.url);
    expect(seen).toHaveLength(2);
  });

  test('of two clients with the same key make two links', async () => {
    const { ask } = await startDesk();
    const [first, other] = [await ask(draft, key, '203.0.113.7'), await ask(draft, key, '203.0.113.8')];
    expect(other.body.url).not.toBe(first.body.url);
  });

  test('of two operators with the same key make two links', async () => {
    const upstream = await startFaultyUpstream(sendNewLink);
    const desk = await startSignInDesk({}, { upstreamUrl: upstream.url });
    const urlFor = async (sub: string) => {
      desk.jar.clear();
      desk.provider.habits.claims = { sub };
      await desk.enter();
      const init = { method: 'POST', body: JSON.stringify(draft), ...withKey() };
      return (await (await desk.visit(paths.shareLinks, init)).json()).url;
    };
    const [ada, grace, adaAgain] = [await urlFor('ada'), await urlFor('grace'), await urlFor('ada')];
    expect(grace).not.toBe(ada);
    expect(adaAgain).toBe(ada);
  });
});

test('a key that is no UUID is named beside every other field at fault', async () => {
  const { ask, seen } = await startDesk();
  const { status, body } = await ask({ ...draft, hours: 0 }, 'click-1');
  expect(status).toBe(422);
  expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['hours', 'Idempotency-Key']);
  expect((await ask(draft, 'click-1')).body).toMatchObject({ linkMayExist: false, errors: [{ field: 'Idempotency-Key' }] });
  expect(seen).toEqual([]);
});

test('a resend after a restart whose first try may have made a link is told so', async () => {
  const { ask, seen } = await startDesk(sendNewLink, { once: createOnce({ wasBegun: () => true }) });
  expect(await ask()).toMatchObject({ status: 409, body: { code: 'outcome_unknown', linkMayExist: true } });
  expect(seen).toEqual([]);
});
