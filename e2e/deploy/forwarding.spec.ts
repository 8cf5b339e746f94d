import { request } from '@playwright/test';
import { linesOf } from '../support/lines-of';
import { expect, sessionOf, test } from '../support/nginx/fixtures';

const draft = { mode: 'view', userId: '4917012345678', hours: 1 };

test('plain http leads to the same page over https', async ({ front, startFakes }) => {
  await startFakes('gone', 'gone');
  const plain = await request.newContext({ maxRedirects: 0 });
  const answer = await plain.get(`${front.httpOrigin}/auth/login?returnTo=/`);
  expect(answer.status()).toBe(301);
  expect(answer.headers().location).toBe(`${front.origin}/auth/login?returnTo=/`);
  await plain.dispose();
});

test('nginx passes on what the desk sends and who called, logs no secrets, and refuses only what is too long', async ({
  front,
  startReplicas,
  visitor,
  send,
}) => {
  const replicas = await startReplicas();

  await test.step('security headers come once, with HSTS, and nginx does not tell its version', async () => {
    for (const path of ['/', '/api/session']) {
      const { headers } = await send(path);
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        server: 'nginx',
      });
      expect(String(headers['content-security-policy']).match(/default-src/g)).toHaveLength(1);
    }
  });

  await test.step('nginx’s access log holds a sign-in, but not the code or the state that it came with, and no open pages', async () => {
    const callback = await visitor.passProvider(await visitor.begin(), 'ada');
    await visitor.get(callback.href);
    await expect.poll(front.accessLog).toMatch(/"GET \/auth\/callback HTTP\/[\d.]+" 302/);
    for (const name of ['code', 'state']) {
      const value = callback.searchParams.get(name) ?? '';
      expect(value.length).toBeGreaterThan(20);
      expect(front.accessLog()).not.toContain(value);
    }
    for (const unlogged of ['?', '/api/session']) expect(front.accessLog()).not.toContain(unlogged);
  });

  const session = await sessionOf(visitor);
  const post = (path: string, body: unknown, sent: { from?: string; headers?: Record<string, string> } = {}) =>
    send(path, { method: 'POST', body, ...sent, headers: { ...session, ...sent.headers } });

  await test.step('the log names the address that called nginx', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'http' };
    expect((await post('/api/share-links', draft, { headers, from: '127.0.0.2' })).status).toBe(201);
    const links = () => replicas.flatMap((replica) => linesOf(replica, 'intent'));
    await expect.poll(links).toEqual([expect.objectContaining({ client: '127.0.0.2', operator: 'ada' })]);
  });

  await test.step('no other origin makes a link', async () => {
    const answerTo = (origin: string) => post('/api/share-links', draft, { headers: { origin } });
    expect((await answerTo(front.origin)).status).toBe(201);
    const others = [front.httpOrigin, replicas[0].address, front.origin.replace('https:', 'http:'), 'https://127.0.0.1', 'null'];
    for (const origin of others) {
      const { status, body } = await answerTo(origin);
      expect({ origin, status, code: JSON.parse(body).code }).toEqual({ origin, status: 403, code: 'cross_site_request' });
    }
  });

  await test.step('long lists of user IDs and many cookies pass, but no longer requests and not too many cookies', async () => {
    const userIds = Array.from({ length: 50 }, (_, index) => `${index}`.padEnd(255, '客'));
    expect((await post('/api/customer-links', { userIds })).status).toBe(200);
    const tooLong = await post('/api/share-links', { ...draft, userId: 'x'.repeat(10_000) });
    expect([tooLong.status, JSON.parse(tooLong.body)]).toEqual([413, expect.objectContaining({ code: 'payload_too_large' })]);

    const cookie = (bytes: number) => `other=${'a'.repeat(bytes)}`;
    expect((await send('/', { headers: { cookie: cookie(20_000) } })).status).toBe(200);
    for (const headers of [{ cookie: cookie(40_000) }, { cookie: cookie(20_000), 'x-other': 'a'.repeat(20_000) }]) {
      const refused = await send('/', { headers });
      expect([refused.status, refused.body]).toEqual([431, expect.stringMatching(/Delete this site.s cookies/)]);
    }
  });
});

test('each replica counts the links of each operator separately, whatever their address', async ({
  startReplicas,
  signInBrowserless,
  send,
}) => {
  await startReplicas({ RATE_LIMIT_PER_MINUTE: '1' });
  const [ada, grace] = [await signInBrowserless('ada'), await signInBrowserless('grace')];
  const statusFor = async (headers: { cookie: string }, from: string) =>
    (await send('/api/share-links', { method: 'POST', headers, body: draft, from })).status;

  const first = [await statusFor(ada, '127.0.0.2'), await statusFor(ada, '127.0.0.3')];
  const second = [await statusFor(ada, '127.0.0.4'), await statusFor(ada, '127.0.0.2')];
  const others = [await statusFor(grace, '127.0.0.2'), await statusFor(grace, '127.0.0.2')];
  expect({ first, second, others }).toEqual({ first: [201, 201], second: [429, 429], others: [201, 201] });
});
