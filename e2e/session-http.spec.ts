import { linesOf } from './support/lines-of';
import { type Browserless, cookiesSetBy, locationOf } from './support/openid/browserless';
import { expect, test } from './support/openid/fixtures';
import { hoursLater } from './support/openid/later';
import { sessionSecret, signInSettings } from './support/openid/start';

const anotherSecret = 'another-session-secret-0123456789abcdef';

/** Whom a desk takes the bearer of this cookie for; null: nobody. */
async function nameAt(address: string, cookie: string | undefined): Promise<string | null> {
  const response = await fetch(`${address}/api/session`, { headers: { cookie: `sharedesk=${cookie}` } });
  const { operator } = await response.json();
  return operator?.name ?? null;
}

async function cookieAfterSignIn(browser: Browserless, user?: string): Promise<string> {
  await browser.signIn(user);
  return (await browser.cookies()).sharedesk ?? '';
}

test('a session cookie in which one character was changed is worth nothing', async ({ openBrowserless, server }) => {
  const cookie = await cookieAfterSignIn(await openBrowserless());
  expect(await nameAt(server.address, cookie)).toBe('Ada Lovelace');
  // Header, key (empty with `dir`), nonce, ciphertext and tag. The last character of a part may hold bits that mean nothing.
  const starts = cookie.split('.').map((_, part, parts) => parts.slice(0, part).join('.').length + (part && 1));
  const middles = [10, Math.floor(cookie.length / 2), cookie.length - 10];
  for (const at of [...starts, ...middles]) {
    const forged = `${cookie.slice(0, at)}${cookie[at] === 'A' ? 'B' : 'A'}${cookie.slice(at + 1)}`;
    expect(await nameAt(server.address, forged), `at ${at}`).toBeNull();
  }
  for (const other of ['', 'ada', cookie.slice(0, -1), cookie.replace(/^[^.]+/, ''), '....']) {
    expect(await nameAt(server.address, other), other).toBeNull();
  }
});

test('the cookie that remembers a sign-in under way is no session', async ({ openBrowserless, server }) => {
  const browser = await openBrowserless();
  await browser.begin();
  const [attempt] = Object.values(await browser.cookies());
  expect(attempt).toMatch(/^eyJ/);
  expect(await nameAt(server.address, attempt)).toBeNull();
});

test('a session ends by itself, and then makes no more links', async ({ openBrowserless, startDesk, provider, server }) => {
  const settings = signInSettings(provider.address);
  const [before, after] = await Promise.all([startDesk({ ...settings, ...hoursLater(7.9) }), startDesk({ ...settings, ...hoursLater(8) })]);
  const cookie = await cookieAfterSignIn(await openBrowserless());
  expect(await nameAt(server.address, cookie)).toBe('Ada Lovelace');
  expect(await nameAt(before.address, cookie)).toBe('Ada Lovelace');
  expect(await nameAt(after.address, cookie)).toBeNull();
  const headers = { cookie: `sharedesk=${cookie}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ mode: 'view', userId: '4917012345678', hours: 1 });
  const refused = await fetch(`${after.address}/api/share-links`, { method: 'POST', headers, body });
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({ code: 'unauthenticated' });
});

test('a desk with another secret does not take the cookie', async ({ openBrowserless, startDesk, provider, server }) => {
  const cookie = await cookieAfterSignIn(await openBrowserless());
  const [same, other] = await Promise.all([
    startDesk(signInSettings(provider.address)),
    startDesk({ ...signInSettings(provider.address), SESSION_SECRET: anotherSecret }),
  ]);
  expect(await nameAt(server.address, cookie)).toBe('Ada Lovelace');
  expect(await nameAt(same.address, cookie)).toBe('Ada Lovelace');
  expect(await nameAt(other.address, cookie)).toBeNull();
});

test('a secret is replaced while people are signed in', async ({ openBrowserless, startDesk, provider }) => {
  const cookie = await cookieAfterSignIn(await openBrowserless());
  const [changing, changed] = await Promise.all([
    startDesk({ ...signInSettings(provider.address), SESSION_SECRET: `${anotherSecret},${sessionSecret}` }),
    startDesk({ ...signInSettings(provider.address), SESSION_SECRET: anotherSecret }),
  ]);
  expect(await nameAt(changing.address, cookie)).toBe('Ada Lovelace');
  expect(await nameAt(changed.address, cookie)).toBeNull();
  const renewed = await cookieAfterSignIn(await openBrowserless(changing.address));
  expect(await nameAt(changed.address, renewed)).toBe('Ada Lovelace');
});

test('signing out ends the session here, then at the provider, and leads back to the desk', async ({
  openBrowserless,
  server,
  provider,
}) => {
  const browser = await openBrowserless();
  await browser.signIn();
  expect(await (await browser.get('/')).text()).toContain('Create link');
  const out = await browser.post('/auth/logout');
  expect(out.status()).toBe(204);
  expect(cookiesSetBy(out)).toEqual(['sharedesk=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
  expect(await browser.cookies()).toEqual({});
  const page = await (await browser.get('/')).text();
  expect(page).toContain('Sign in to Sharedesk');
  expect(page).not.toContain('Create link');
  expect((await browser.createLink()).status()).toBe(401);

  const leave = await browser.get('/auth/logout');
  expect(leave.status()).toBe(302);
  const end = new URL(locationOf(leave));
  expect(end.origin).toBe(provider.address);
  expect((await browser.passProvider(end)).href).toBe(`${server.address}/`);
  // Had the provider still known them, it would not have asked who is there.
  await browser.signIn('grace');
  expect(await browser.readSession()).toMatchObject({ operator: { name: 'grace.hopper' } });
});

test('another site’s page can sign nobody out', async ({ openBrowserless, provider, server }) => {
  const browser = await openBrowserless();
  await browser.signIn();
  for (const headers of [{ origin: provider.address }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site' }]) {
    const refused = await browser.post('/auth/logout', { headers });
    expect(refused.status()).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'cross_site_request' });
    expect(cookiesSetBy(refused)).toEqual([]);
  }
  expect(await browser.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
  const own = await browser.post('/auth/logout', { headers: { origin: server.address, 'sec-fetch-site': 'same-origin' } });
  expect(own.status()).toBe(204);
});

test('the log names who signed in, made a link and signed out', async ({ openBrowserless, server }) => {
  const browser = await openBrowserless();
  const [signIn, link, signOut] = [await browser.signIn(), await browser.createLink(), await browser.post('/auth/logout')];
  const refused = await (await openBrowserless()).signIn('visitor');
  for (const [kind, answer, line] of [
    ['sign-in', signIn, { operator: 'ada', outcome: 'signed_in', client: '127.0.0.1' }],
    ['intent', link, { operator: 'ada', userId: '49***78', client: '127.0.0.1' }],
    ['outcome', link, { outcome: 'created', attempts: 1, delivered: true }],
    ['sign-out', signOut, { operator: 'ada', client: '127.0.0.1' }],
    ['sign-in', refused, { operator: 'visitor', outcome: 'not_an_operator', client: '127.0.0.1' }],
  ] as const) {
    const requestId = answer.headers()['x-request-id'];
    const own = () => linesOf(server, kind).filter((written) => written.requestId === requestId);
    await expect.poll(own).toEqual([expect.objectContaining(line)]);
  }
});

test('no secret of a sign-in stands in the log, however much it tells', async ({ openBrowserless, startDesk, provider }) => {
  const desk = await startDesk({ ...signInSettings(provider.address), LOG_LEVEL: 'trace' });
  const browser = await openBrowserless(desk.address);
  const start = await browser.begin();
  const attempt = Object.values(await browser.cookies());
  const callback = await browser.passProvider(start, 'ada');
  await browser.get(callback.href);
  const session = Object.values(await browser.cookies());
  await browser.createLink();
  await browser.get(callback.href);
  await browser.post('/auth/logout');
  await browser.get('/auth/logout');
  await desk.stop();

  const log = desk.log.join('\n');
  expect(linesOf(desk, 'sign-out')).toHaveLength(1);
  const sent = [...start.searchParams, ...callback.searchParams].filter(([name]) => /^(state|nonce|code|code_challenge)$/.test(name));
  expect(sent).toHaveLength(5);
  for (const secret of ['canary', ...attempt, ...session, ...sent.map(([, value]) => value)]) expect(log).not.toContain(secret);
  // Nor a token, whose like no test has seen: each is longer than anything that is meant to be here, but for the hashes of user IDs.
  expect(log.replaceAll(/"userHash":"[0-9a-f]{64}"/g, '')).not.toMatch(/[\w-]{40,}/);
});
