import { freePort } from './support/free-port';
import { linesOf } from './support/lines-of';
import { type Browserless, cookiesSetBy, locationOf } from './support/openid/browserless';
import { expect, test } from './support/openid/fixtures';
import { signInSettings } from './support/openid/start';

// What needs a real provider and no page. Everything else about the protocol has its unit tests in src/server/sign-in.

async function expectNobody(browser: Browserless) {
  expect(await browser.readSession()).toMatchObject({ signIn: true, operator: null, operatorId: null, endsInS: null });
  expect((await browser.createLink()).status()).toBe(401);
}

test('an operator comes back from the provider with a session, and is in', async ({ openBrowserless, provider, server }) => {
  const browser = await openBrowserless();
  await expectNobody(browser);
  const start = await browser.begin();
  expect(start.origin).toBe(provider.address);
  const callback = await browser.passProvider(start, 'ada');
  expect(callback.origin + callback.pathname).toBe(`${server.address}/auth/callback`);

  const answer = await browser.get(callback.href);
  expect(answer.status()).toBe(302);
  expect(locationOf(answer)).toBe('/');
  expect(cookiesSetBy(answer)).toContainEqual(expect.stringMatching(/^sharedesk=[\w.-]{1,2000}; Path=\/; HttpOnly; SameSite=Lax$/));
  expect(Object.keys(await browser.cookies()).sort()).toEqual(['sharedesk', 'sharedesk-sign-out']);
  expect(await browser.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' }, endsInS: expect.any(Number) });
  expect((await browser.createLink()).status()).toBe(201);
});

test('the provider’s claims decide which modes and bots an operator may use', async ({ openBrowserless, provider, startDesk }) => {
  const desk = await startDesk({
    ...signInSettings(provider.address),
    BOTS: 'sales,support',
    TAKEOVER_REQUIRED_CLAIM: 'groups=takeover-operators',
    CONNECT_SUPPORT_REQUIRED_CLAIM: 'groups=takeover-operators',
  });
  const statuses = async ({ post }: Browserless) => {
    const draft = { mode: 'view', userId: '4917012345678', hours: 1 };
    const drafts = [draft, { ...draft, bot: 'sales' }, { ...draft, bot: 'support' }, { ...draft, mode: 'takeover', bot: 'sales' }];
    return Promise.all(drafts.map(async (data) => (await post('/api/share-links', { data })).status()));
  };
  const offer = (takesOver: boolean, ...bots: string[]) => ({
    modes: ['view', 'takeover', 'auto'].map((mode) => expect.objectContaining({ mode, allowed: mode === 'view' || takesOver })),
    bots: bots.map((name) => ({ name, title: name })),
  });

  const grace = await openBrowserless(desk.address);
  await grace.signIn('grace');
  expect(await grace.readSession()).toMatchObject(offer(false, 'sales'));
  expect(await statuses(grace)).toEqual([201, 201, 403, 403]);
  const ada = await openBrowserless(desk.address);
  await ada.signIn('ada');
  expect(await ada.readSession()).toMatchObject(offer(true, 'sales', 'support'));
  expect(await statuses(ada)).toEqual([422, 201, 201, 201]);
  const { sharedesk = '' } = await ada.cookies();
  expect(sharedesk.length).toBeLessThan(2048);
});

test('the provider lets nobody in without a PKCE challenge or with another one', async ({ openBrowserless }) => {
  const browser = await openBrowserless();
  const without = await browser.begin();
  expect(without.searchParams.get('code_challenge_method')).toBe('S256');
  without.searchParams.delete('code_challenge');
  without.searchParams.delete('code_challenge_method');
  const refused = await browser.passProvider(without, 'ada');
  expect(refused.searchParams.get('error')).toBe('invalid_request');
  expect((await browser.get(refused.href)).status()).toBe(502);
  await expectNobody(browser);

  const other = await browser.begin();
  other.searchParams.set('code_challenge', 'x'.repeat(43));
  const callback = await browser.passProvider(other, 'ada');
  expect(callback.searchParams.get('code')).toBeTruthy();
  expect((await browser.get(callback.href)).status()).toBe(400);
  await expectNobody(browser);
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
  expect(Object.keys(await browser.cookies())).toEqual(['sharedesk-sign-out']);
  const page = await (await browser.get('/')).text();
  expect(page).toContain('Sign in to Sharedesk');
  expect(page).not.toContain('Create link');
  expect((await browser.createLink()).status()).toBe(401);

  const leave = await browser.get('/auth/logout');
  expect(leave.status()).toBe(302);
  const end = new URL(locationOf(leave));
  expect(end.origin).toBe(provider.address);
  expect((await browser.passProvider(end)).href).toBe(`${server.address}/`);
  // The provider asks who is there, so it has forgotten them.
  await browser.signIn('grace');
  expect(await browser.readSession()).toMatchObject({ operator: { name: 'grace.hopper' } });
});

test('a desk starts before its provider, and needs no restart when it comes; a sign-out there ends the session that began there alone', async ({
  startDesk,
  startProvider,
  openBrowserless,
}) => {
  const [port, providerPort] = [await freePort(), await freePort()];
  const desk = await startDesk({ ...signInSettings(`http://localhost:${providerPort}`), PORT: String(port) });
  const [laptop, phone] = [await openBrowserless(desk.address), await openBrowserless(desk.address)];
  const readiness = async () => {
    const response = await laptop.get('/readyz');
    return [response.status(), (await response.json()).status];
  };
  await test.step('it says that the provider is missing', async () => {
    expect((await laptop.get('/healthz')).status()).toBe(200);
    expect(await readiness()).toEqual([503, 'sign_in_down']);
    const refused = await laptop.get('/auth/login');
    expect(refused.status()).toBe(503);
    expect(await refused.text()).toContain('The sign-in cannot be reached');
  });

  await startProvider({ port: providerPort, logoutUri: `${desk.address}/auth/backchannel-logout` });
  await expect.poll(readiness).toEqual([200, 'ready']);
  await laptop.signIn();
  await phone.signIn();
  // Ends nothing at the desk by itself: any page can lead there.
  const leave = await laptop.get('/auth/logout');
  expect(await laptop.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });

  await laptop.passProvider(new URL(locationOf(leave)));
  await expectNobody(laptop);
  expect(linesOf(desk, 'sign-out')).toEqual([expect.objectContaining({ operator: 'ada', by: 'provider' })]);
  expect(await phone.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
  await laptop.signIn();
  expect(await laptop.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
});

test('no secret of a sign-in stands in the log, even at its most detailed level', async ({ openBrowserless, startDesk, provider }) => {
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
  // Nor a token: the test does not know them, but each is longer than anything else in the log, except the hashes of user IDs.
  expect(log.replaceAll(/"userHash":"[0-9a-f]{64}"/g, '')).not.toMatch(/[\w-]{40,}/);
});
