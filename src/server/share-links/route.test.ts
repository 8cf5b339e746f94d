import { describe, expect, test } from 'vitest';
import { shareLinkSchema } from '#contract/share-link';
import { sendLink, sendStatus, shareUrl, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp, draft } from '../testing/test-app';

const json = { 'content-type': 'application/json' };

test('the response to a new link has its URL and its end', async () => {
  const { url } = await startFaultyUpstream(sendLink);
  const { response, body } = await createTestApp({ upstreamUrl: url }).post({ ...draft, userId: ' 49170 ' });
  expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store']);
  expect(shareLinkSchema.parse(body)).toEqual({
    url: shareUrl,
    mode: 'view',
    userId: '49170',
    hours: 8,
    createdAt: '2025-03-14T12:00:00.000Z',
    expiresAt: '2025-03-14T20:00:00.000Z',
  });
});

describe('a request', () => {
  test.each<[string, number, string, RequestInit]>([
    ['no body', 400, 'invalid_json', { body: '' }],
    ['broken JSON', 400, 'invalid_json', { body: '{"mode":' }],
    ['bytes that are no UTF-8', 400, 'invalid_json', { body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }],
    ['a form', 415, 'unsupported_media_type', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['JSON by another name', 415, 'unsupported_media_type', { headers: { 'content-type': 'application/json-seq' } }],
    ['a body that is announced too long', 413, 'payload_too_large', { headers: { ...json, 'content-length': '4097' } }],
    ['a body that turns out too long', 413, 'payload_too_large', { body: JSON.stringify({ ...draft, userId: 'x'.repeat(4096) }) }],
    ['a write from another site', 403, 'cross_site_request', { headers: { ...json, origin: 'https://evil.example' } }],
  ])('%s ends in %i %s', async (_, status, code, init) => {
    expect((await createTestApp().postProblem(draft, init)).problem).toMatchObject({ status, code });
  });

  test.each<[string, number, string]>([
    ['arrays in arrays, deep', 422, `${'['.repeat(2000)}${']'.repeat(2000)}`],
    ['objects in objects, deep', 422, `{"userId":${'{"a":'.repeat(600)}1${'}'.repeat(600)},"mode":"view","hours":8}`],
    ['arrays that never end', 400, '['.repeat(4096)],
    ['a prototype', 422, '{"__proto__":{"mode":"view"},"mode":"view","userId":"1","hours":8}'],
    ['a constructor', 422, '{"constructor":{"prototype":{}},"mode":"view","userId":"1","hours":8}'],
    ['a lone surrogate', 422, '{"mode":"view","userId":"a\\ud800b","hours":8}'],
    ['a surrogate pair the wrong way round', 422, '{"mode":"view","userId":"\\udc00\\ud800","hours":8}'],
    ['a number too large for one', 422, '{"mode":"view","userId":"1","hours":1e999}'],
    ['a number in letters', 422, '{"mode":"view","userId":"1","hours":"8"}'],
    ['a text that is a number', 422, '{"mode":"view","userId":49170,"hours":8}'],
  ])('%s ends in %i and does not reach the upstream', async (_, status, body) => {
    const { url, seen } = await startFaultyUpstream(sendLink);
    const response = await createTestApp({ upstreamUrl: url }).postProblem(undefined, { body });
    expect(response.status).toBe(status);
    expect(seen).toEqual([]);
  });

  test('with a byte order mark is taken', async () => {
    const { url } = await startFaultyUpstream(sendLink);
    expect(await createTestApp({ upstreamUrl: url }).post(draft, { body: `\ufeff${JSON.stringify(draft)}` })).toMatchObject({
      status: 201,
    });
  });

  test('with parameters on its media type is taken', async () => {
    const { url } = await startFaultyUpstream(sendLink);
    const init = { headers: { 'content-type': 'Application/JSON; charset=utf-8' } };
    expect(await createTestApp({ upstreamUrl: url }).post(draft, init)).toMatchObject({ status: 201 });
  });
});

describe('a draft against the rules', () => {
  const errorsOf = async (body: unknown) => (await createTestApp().postProblem(body)).problem;

  test('gets a response that names every field at fault', async () => {
    const problem = await errorsOf({ mode: 'edit', userId: '  ', hours: 169, admin: true });
    expect(problem).toMatchObject({ status: 422, code: 'invalid_request' });
    expect(problem.errors?.map(({ field }) => field).sort()).toEqual(['admin', 'hours', 'mode', 'userId']);
    expect(problem.errors?.find(({ field }) => field === 'hours')?.message).toBe('Must be from 1 to 168.');
  });

  test.each([[null], [[]], ['text'], [7]])('that is %o is reported as not an object', async (body) => {
    expect((await errorsOf(body)).errors).toMatchObject([{ field: '', message: expect.stringContaining('JSON object') }]);
  });

  test('gets a response that names every unknown key, shortened', async () => {
    const keys = Array.from({ length: 30 }, (_, index) => [`${index}`.padStart(100, 'k'), 1]);
    const { errors } = await errorsOf({ ...draft, ...Object.fromEntries(keys) });
    expect(errors).toHaveLength(30);
    expect(errors?.[0]?.field).toHaveLength(64);
  });
});

describe('the outcome', () => {
  const outcomeOf = (lines: string[]) => lines.map((line) => JSON.parse(line)).find(({ audit }) => audit === 'outcome');

  test('says so where the client had gone before its answer', async () => {
    const { url } = await startFaultyUpstream(sendLink);
    const { app, lines } = createTestApp({ upstreamUrl: url });
    const env = { incoming: { socket: { remoteAddress: '127.0.0.1', destroyed: true } } };
    await app.request('/api/share-links', { method: 'POST', headers: json, body: JSON.stringify(draft) }, env);
    expect(outcomeOf(lines)).toMatchObject({ outcome: 'created', delivered: false });
  });

  test.each([
    ['conversation_not_found', 404],
    ['upstream_unavailable', 500],
  ])('is %s where the upstream says %i', async (outcome, status) => {
    const { url } = await startFaultyUpstream(sendStatus(status));
    const { post, lines } = createTestApp({ upstreamUrl: url });
    await post();
    expect(outcomeOf(lines)).toMatchObject({ outcome, delivered: true });
  });
});
