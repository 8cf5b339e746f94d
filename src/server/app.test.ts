import { describe, expect, test } from 'vitest';
import { plainOffer } from '#contract/draft';
import { problemSchema } from '#contract/problem';
import { sessionSchema } from '#contract/session';
import { createTestApp, draft } from './testing/test-app';
import type { Upstream, UpstreamState } from './upstream/upstream';

const request = (path: string, init?: RequestInit) => createTestApp().app.request(path, init);

/** A working upstream with these changes. */
function upstreamThat(does: Partial<Upstream>): Upstream {
  return {
    createShareLink: async () => 'https://share.example.com/c',
    read: () => Promise.reject(new Error('not asked here')),
    check: async () => 'fine',
    close: async () => undefined,
    ...does,
  };
}

describe('the session', () => {
  test('says how long a link may last and that nobody signs in', async () => {
    const response = await request('/api/session');
    expect(sessionSchema.parse(await response.json())).toEqual({
      sandbox: false,
      ...plainOffer(168),
      linksPerMinute: 60,
      lookup: false,
      signIn: false,
      operator: null,
      operatorId: null,
      endsInS: null,
      tabKeys: [expect.stringMatching(/^[\w-]{43}$/)],
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('says when it is the sandbox', async () => {
    const { app } = createTestApp({ sandboxPage: () => undefined });
    expect(await (await app.request('/api/session')).json()).toMatchObject({ sandbox: true });
  });

  test('responds to HEAD without a body', async () => {
    const response = await request('/api/session', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('health', () => {
  test('is fine while the process lives', async () => expect((await request('/healthz')).status).toBe(200));
  test.each<[UpstreamState, number, string]>([
    ['fine', 200, 'ready'],
    ['credentials_refused', 503, 'credentials_refused'],
    ['upstream_down', 503, 'upstream_down'],
  ])('with an upstream that is %s, responds with %i %s', async (state, status, said) => {
    const response = await createTestApp({ upstream: upstreamThat({ check: async () => state }) }).app.request('/readyz');
    expect([response.status, await response.json()]).toEqual([status, { status: said }]);
  });
  test('is not ready once we are asked to end', async () => {
    const response = await createTestApp({ isReady: () => false }).app.request('/readyz');
    expect([response.status, await response.json()]).toEqual([503, { status: 'ending' }]);
  });

  test('stays ready while the store is down, and says so', async () => {
    const { app } = createTestApp({ upstream: upstreamThat({ check: async () => 'fine' }), storeState: () => 'down' });
    const response = await app.request('/readyz');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready', store: 'down' }]);
  });
});

describe('a problem', () => {
  test.each([
    ['GET', '/api/nothing', 404, 'not_found', null],
    ['POST', '/api/nothing', 404, 'not_found', null],
    ['GET', '/nothing', 404, 'not_found', null],
    ['POST', '/', 404, 'not_found', null],
    ['GET', '/sandbox/share/view-1-0000000000000000', 404, 'not_found', null],
    ['GET', '/api/share-links', 405, 'method_not_allowed', 'POST'],
    ['OPTIONS', '/api/share-links', 405, 'method_not_allowed', 'POST'],
    ['DELETE', '/api/session', 405, 'method_not_allowed', 'GET, HEAD'],
  ])('responds to %s %s with %i %s', async (method, path, status, code, allow) => {
    const response = await request(path, { method });
    const problem = problemSchema.parse(await response.json());
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('allow')).toBe(allow);
    expect(problem).toMatchObject({ status, code, type: `urn:sharedesk:problem:${code}` });
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  });

  test('that nobody expected reveals nothing, neither to the person nor in the log', async () => {
    const upstream = upstreamThat({ createShareLink: () => Promise.reject(new TypeError('canary at https://secret.example')) });
    const { postProblem, lines } = createTestApp({ upstream });
    const { problem } = await postProblem(draft);
    expect(problem).toMatchObject({ status: 500, code: 'internal_error' });
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ level: 'error', error: 'TypeError', requestId: problem.requestId });
    expect(JSON.stringify(problem) + lines.join('')).not.toMatch(/canary|secret|\.ts:/);
  });
});

describe('every response', () => {
  test.each(['/api/session', '/nothing', '/healthz'])('(%s) carries the security headers', async (path) => {
    const { headers } = await request(path);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
