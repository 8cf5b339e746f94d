import type { APIResponse } from '@playwright/test';
import { type Browserless, cookiesSetBy, locationOf } from './support/openid/browserless';
import { expect, test } from './support/openid/fixtures';

const invalid = 'This sign-in is no longer valid';
const failed = 'The sign-in did not work';

async function expectNobody(browser: Browserless) {
  expect(await browser.readSession()).toMatchObject({ signIn: true, operator: null, operatorId: null, endsInS: null });
  expect((await browser.createLink()).status()).toBe(401);
}

async function expectRefusal(browser: Browserless, answer: APIResponse, status: number, title: string) {
  expect(answer.status()).toBe(status);
  expect(await answer.text()).toContain(title);
  expect(cookiesSetBy(answer).join()).not.toMatch(/sharedesk=[^;]/);
  await expectNobody(browser);
}

test('an operator comes back from the provider with one cookie, and is in', async ({ openBrowserless, provider, server }) => {
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
  expect(Object.keys(await browser.cookies())).toEqual(['sharedesk']);
  expect(await browser.readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' }, endsInS: expect.any(Number) });
  expect((await browser.createLink()).status()).toBe(201);
});

test('a claim that is a list in one text lets in too, and who has no name is called by the next best', async ({ openBrowserless }) => {
  const browser = await openBrowserless();
  expect((await browser.signIn('grace')).status()).toBe(302);
  expect(await browser.readSession()).toMatchObject({ operator: { name: 'grace.hopper' } });
});

test('whom the provider knows, but not as an operator, is told so and stays out', async ({ openBrowserless }) => {
  const browser = await openBrowserless();
  await expectRefusal(browser, await browser.signIn('visitor'), 403, 'You are not an operator here');
});

test('an operator whose place somebody else takes is signed out, also when that one is refused', async ({ openBrowserless }) => {
  const browser = await openBrowserless();
  await browser.signIn('ada');
  const answer = await browser.signIn('visitor', '?prompt=login');
  await expectRefusal(browser, answer, 403, 'You are not an operator here');
  expect(await browser.cookies()).toEqual({});
});

test('two sign-ins that one browser has begun both come to their end', async ({ openBrowserless }) => {
  const browser = await openBrowserless();
  const [first, second] = [await browser.begin(), await browser.begin('?returnTo=/?second')];
  expect(locationOf(await browser.get((await browser.passProvider(second, 'ada')).href))).toBe('/?second');
  expect(locationOf(await browser.get((await browser.passProvider(first, 'ada')).href))).toBe('/');
  expect(Object.keys(await browser.cookies())).toEqual(['sharedesk']);
});

for (const [change, value] of [
  ['another', 'x'.repeat(43)],
  ['no', undefined],
] as const) {
  test(`${change} state on the way back is refused`, async ({ openBrowserless }) => {
    const browser = await openBrowserless();
    const callback = await browser.passProvider(await browser.begin(), 'ada');
    if (value) callback.searchParams.set('state', value);
    else callback.searchParams.delete('state');
    await expectRefusal(browser, await browser.get(callback.href), 400, invalid);
  });
}

test('a state that was changed on the way to the provider is refused on the way back', async ({ openBrowserless }) => {
  const browser = await openBrowserless();
  const start = await browser.begin();
  start.searchParams.set('state', 'x'.repeat(43));
  const callback = await browser.passProvider(start, 'ada');
  await expectRefusal(browser, await browser.get(callback.href), 400, invalid);
});

test('a sign-in that another browser began is refused, so nobody works unknowingly under a stranger’s name', async ({
  openBrowserless,
}) => {
  const [stranger, victim] = [await openBrowserless(), await openBrowserless()];
  const callback = await stranger.passProvider(await stranger.begin(), 'grace');
  await victim.begin();
  await expectRefusal(victim, await victim.get(callback.href), 400, invalid);
});

test('a cookie that was there before is not continued by a sign-in', async ({ openBrowserless, server }) => {
  const [stranger, browser] = [await openBrowserless(), await openBrowserless()];
  await stranger.signIn('ada');
  const planted = (await stranger.cookies()).sharedesk ?? '';
  const callback = await browser.passProvider(await browser.begin(), 'grace');
  const attempt = Object.entries(await browser.cookies()).map(([name, value]) => `${name}=${value}`);
  const cookie = [`sharedesk=${planted}`, ...attempt].join('; ');
  const answer = await fetch(callback, { headers: { cookie }, redirect: 'manual' });
  const [, begun = ''] = /sharedesk=([^;]+)/.exec(answer.headers.getSetCookie().join()) ?? [];
  expect(begun).not.toBe(planted);
  const session = await fetch(`${server.address}/api/session`, { headers: { cookie: `sharedesk=${begun}` } });
  expect(await session.json()).toMatchObject({ operator: { name: 'grace.hopper' } });
});

test('an ID token for another nonce is refused', async ({ openBrowserless }) => {
  const browser = await openBrowserless();
  const start = await browser.begin();
  start.searchParams.set('nonce', 'x'.repeat(43));
  const callback = await browser.passProvider(start, 'ada');
  await expectRefusal(browser, await browser.get(callback.href), 502, failed);
});

test('the address that signed somebody in signs nobody in again, not even with the cookies of then', async ({ openBrowserless }) => {
  const browser = await openBrowserless();
  const callback = await browser.passProvider(await browser.begin(), 'ada');
  const cookie = Object.entries(await browser.cookies())
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  await browser.get(callback.href);
  await browser.post('/auth/logout');
  await expectRefusal(browser, await browser.get(callback.href), 400, invalid);

  const replayed = await fetch(callback, { headers: { cookie }, redirect: 'manual' });
  expect(replayed.status).toBe(400);
  expect(replayed.headers.getSetCookie().join()).not.toMatch(/sharedesk=[^;]/);
});

test('the provider lets nobody in without a PKCE challenge, nor by another one', async ({ openBrowserless }) => {
  const browser = await openBrowserless();
  const without = await browser.begin();
  expect(without.searchParams.get('code_challenge_method')).toBe('S256');
  without.searchParams.delete('code_challenge');
  without.searchParams.delete('code_challenge_method');
  const refused = await browser.passProvider(without, 'ada');
  expect(refused.searchParams.get('error')).toBe('invalid_request');
  await expectRefusal(browser, await browser.get(refused.href), 502, failed);

  const other = await browser.begin();
  other.searchParams.set('code_challenge', 'x'.repeat(43));
  const callback = await browser.passProvider(other, 'ada');
  expect(callback.searchParams.get('code')).toBeTruthy();
  await expectRefusal(browser, await browser.get(callback.href), 400, invalid);
});

test('a sign-in ends at the desk, wherever its address wants to lead', async ({ openBrowserless, server }) => {
  const browser = await openBrowserless();
  const endOf = async (returnTo: string) => {
    const answer = await browser.signIn('ada', `?returnTo=${encodeURIComponent(returnTo)}`);
    return new URL(locationOf(answer), server.address).href;
  };
  expect(await endOf('/?view=all')).toBe(`${server.address}/?view=all`);
  const elsewhere = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '@evil.example',
  ];
  const encoded = ['/%5Cevil.example', '/%2Fevil.example', '/%252F%252Fevil.example', '/%09/evil.example', '/..//evil.example'];
  for (const trick of [...elsewhere, ...encoded, '/auth/logout', '/auth/login?prompt=login']) {
    expect(await endOf(trick), trick).toBe(`${server.address}/`);
  }
});

test('where nobody signs in, there is no sign-in to be found', async ({ startDesk, openBrowserless }) => {
  const { address } = await startDesk();
  const browser = await openBrowserless(address);
  for (const path of ['/auth/login', '/auth/callback', '/auth/logout']) expect((await browser.get(path)).status()).toBe(404);
  expect((await browser.post('/auth/logout')).status()).toBe(404);
  expect(await browser.readSession()).toMatchObject({ signIn: false, operator: null });
  expect((await browser.createLink()).status()).toBe(201);
});
