import { request } from '@playwright/test';
import { linesOf } from '../support/lines-of';
import { expect, signIn, test } from '../support/nginx/fixtures';

const draft = { mode: 'view', userId: '4917012345678', hours: 1 };

test('plain http leads to the same page over https', async ({ front, startFakes }) => {
  await startFakes('gone', 'gone');
  const plain = await request.newContext({ maxRedirects: 0 });
  const answer = await plain.get(`${front.httpOrigin}/auth/login?returnTo=/`);
  expect(answer.status()).toBe(301);
  expect(answer.headers().location).toBe(`${front.origin}/auth/login?returnTo=/`);
  await plain.dispose();
});

test('security headers come once, with HSTS, nginx does not tell its version nor log open pages, and only too many cookies are refused', async ({
  startReplicas,
  front,
  send,
}) => {
  await startReplicas();
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
  await send('/healthz');
  await expect.poll(front.accessLog).toContain('GET /healthz');
  expect(front.accessLog()).not.toContain('/api/session');

  const cookie = (bytes: number) => `other=${'a'.repeat(bytes)}`;
  expect((await send('/', { headers: { cookie: cookie(20_000) } })).status).toBe(200);
  for (const headers of [{ cookie: cookie(40_000) }, { cookie: cookie(20_000), 'x-other': 'a'.repeat(20_000) }]) {
    const refused = await send('/', { headers });
    expect([refused.status, refused.body]).toEqual([431, expect.stringMatching(/Delete this site.s cookies/)]);
  }
});

test('the log names the address that called nginx, and Sharedesk takes long lists of user IDs, but no other origins and no longer requests', async ({
  front,
  startReplicas,
  signInBrowserless,
  send,
}) => {
  const replicas = await startReplicas();
  const session = await signInBrowserless('ada');
  const headers = { ...session, 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'http' };
  const answer = await send('/api/share-links', { method: 'POST', headers, body: draft, from: '127.0.0.2' });
  expect(answer.status).toBe(201);
  const links = () => replicas.flatMap((replica) => linesOf(replica, 'intent'));
  await expect.poll(links).toEqual([expect.objectContaining({ client: '127.0.0.2', operator: 'ada' })]);

  const answerTo = (origin: string) => send('/api/share-links', { method: 'POST', headers: { ...session, origin }, body: draft });
  expect((await answerTo(front.origin)).status).toBe(201);
  const others = [front.httpOrigin, replicas[0].address, front.origin.replace('https:', 'http:'), 'https://127.0.0.1', 'null'];
  for (const origin of others) {
    const { status, body } = await answerTo(origin);
    expect({ origin, status, code: JSON.parse(body).code }).toEqual({ origin, status: 403, code: 'cross_site_request' });
  }

  const userIds = Array.from({ length: 50 }, (_, index) => `${index}`.padEnd(255, '客'));
  expect((await send('/api/customer-links', { method: 'POST', headers: session, body: { userIds } })).status).toBe(200);

  const body = { ...draft, userId: 'x'.repeat(10_000) };
  const tooLong = await send('/api/share-links', { method: 'POST', headers: session, body });
  expect(tooLong.status).toBe(413);
  expect(JSON.parse(tooLong.body)).toMatchObject({ code: 'payload_too_large' });
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

test('nginx’s access log holds a sign-in, but not the code or the state that it came with', async ({ front, startReplicas, page }) => {
  await startReplicas();
  const callback = page.waitForRequest(/\/auth\/callback\?/);
  await signIn(page, 'ada');
  const { searchParams } = new URL((await callback).url());
  await expect.poll(front.accessLog).toMatch(/"GET \/auth\/callback HTTP\/[\d.]+" 302/);
  for (const name of ['code', 'state']) {
    const value = searchParams.get(name) ?? '';
    expect(value.length).toBeGreaterThan(20);
    expect(front.accessLog()).not.toContain(value);
  }
  expect(front.accessLog()).not.toContain('?');
});
