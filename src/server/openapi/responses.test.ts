import { describe, expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { type ErrorCode, errorStatus, problemSchema } from '#contract/problem';
import { Failure } from '../http/failure';
import { createOnce } from '../share-links/idempotency';
import { readDocument } from '../testing/documented';
import { type Behaviour, sendJson, sendLink, sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { memoryTrail } from '../testing/memory-log';
import { createSignInDesk } from '../testing/sign-in-desk';
import { anyLink, createTestApp, draft, type TestSettings } from '../testing/test-app';

const json = { 'content-type': 'application/json' };

interface Case {
  upstream?: Behaviour;
  body?: unknown;
  init?: RequestInit;
  /** Nobody is signed in where somebody must be. */
  signIn?: boolean;
  settings?: TestSettings;
}

/** How each problem of a creation is reached; `internal_error` and `audit_unavailable` have their own tests. */
const cases: [ErrorCode, Case][] = [
  ['invalid_json', { init: { body: '{"mode":' } }],
  ['unauthenticated', { signIn: true }],
  ['cross_site_request', { init: { headers: { ...json, origin: 'https://evil.example' } } }],
  [
    'outcome_unknown',
    {
      init: { headers: { ...json, 'idempotency-key': '8e03978e-40d5-43e8-bc93-6894a57f9324' } },
      settings: { once: createOnce({ wasBegun: () => true }) },
    },
  ],
  ['conversation_not_found', { upstream: sendStatus(404) }],
  ['payload_too_large', { init: { headers: { ...json, 'content-length': '4097' } } }],
  ['unsupported_media_type', { init: { headers: { 'content-type': 'text/plain' } } }],
  ['invalid_request', { body: { ...draft, userId: '4917\u200b012345', hours: 169 } }],
  ['not_allowed', { settings: { policy: { ...anyLink, modes: ['takeover'] } } }],
  ['upstream_rejected', { upstream: sendStatus(400) }],
  ['rate_limited', { upstream: sendStatus(429) }],
  ['upstream_unauthorized', { upstream: sendStatus(401) }],
  ['upstream_invalid_response', { upstream: sendStatus(204) }],
  ['upstream_unavailable', { upstream: sendStatus(500) }],
  ['upstream_timeout', { upstream: () => undefined, settings: { timeoutMs: 50 } }],
];

/** The problem that the document shows for this code. */
async function readExample(code: ErrorCode) {
  const { document } = await readDocument();
  const response = document.paths[paths.shareLinks]?.post?.responses[errorStatus[code]];
  return problemSchema.parse(response?.content['application/problem+json']?.examples?.[code]?.value);
}

async function send({ app }: Pick<ReturnType<typeof createTestApp>, 'app'>, body: unknown = draft, init: RequestInit = {}) {
  return app.request(paths.shareLinks, { method: 'POST', headers: json, body: JSON.stringify(body), ...init });
}

async function expectForeseen(response: Response) {
  await (await readDocument()).expectForeseen('post', paths.shareLinks, response);
}

describe('a creation', () => {
  test.each(['https://share.example.com/c/8f31c0de', 'HTTP://share.example.com/ü{c}'])('that makes %s is foreseen', async (shareUrl) => {
    const { url } = await startFaultyUpstream((response) => sendJson(response, { Url: shareUrl }));
    const response = await send(createTestApp({ upstreamUrl: url }));
    expect(response.status).toBe(201);
    await expectForeseen(response);
  });

  test.each(cases)('that ends in %s is foreseen, to the word', async (code, { upstream = sendLink, body, init, signIn, settings }) => {
    const { url } = await startFaultyUpstream(upstream);
    const app = signIn ? createSignInDesk() : createTestApp({ upstreamUrl: url, ...settings });
    const response = await send(app, body, init);
    await expectForeseen(response);
    expect(await response.json()).toEqual({ ...(await readExample(code)), requestId: response.headers.get('x-request-id') });
  });

  test('that ends in internal_error is foreseen, to the word', async () => {
    const { upstream } = createTestApp();
    const broken = { ...upstream, createShareLink: () => Promise.reject(new TypeError()) };
    const response = await send(createTestApp({ upstream: broken }));
    await expectForeseen(response);
    expect(await response.json()).toEqual({ ...(await readExample('internal_error')), requestId: response.headers.get('x-request-id') });
  });

  test('that ends in audit_unavailable is foreseen, to the word', async () => {
    const { url, seen } = await startFaultyUpstream(sendLink);
    const audit = { ...memoryTrail([]), intent: () => Promise.reject(new Failure('audit_unavailable')) };
    const answer = await send(createTestApp({ upstreamUrl: url, audit }));
    await expectForeseen(answer);
    expect(await answer.json()).toEqual({ ...(await readExample('audit_unavailable')), requestId: answer.headers.get('x-request-id') });
    expect(seen).toEqual([]);
  });

  test('can end in every problem that is documented', async () => {
    const { document } = await readDocument();
    const responses = Object.values(document.paths[paths.shareLinks]?.post?.responses ?? {});
    const documented = responses.flatMap(({ content }) => Object.keys(content['application/problem+json']?.examples ?? {}));
    expect(documented.sort()).toEqual([...cases.map(([code]) => code), 'internal_error', 'audit_unavailable'].sort());
  });

  test.each(['7', '0', 'Fri, 14 Mar 2025 12:01:00 GMT', 'soon'])('that has to wait (%s) says how long', async (retryAfter) => {
    const { url } = await startFaultyUpstream(sendStatus(429, { 'retry-after': retryAfter }));
    const response = await send(createTestApp({ upstreamUrl: url }));
    expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    await expectForeseen(response);
  });
});
