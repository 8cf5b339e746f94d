import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { operatorHeader } from '#contract/operator-header';
import { paths } from '#contract/paths';
import { problemSchema } from '#contract/problem';
import { client } from '../testing/fake-provider';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';

const post = { method: 'POST' };
const fromPage = { ...post, headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' } };

describe('a sign-out', () => {
  test('ends the session with an empty response', async () => {
    const { enter, visit, readSession, jar } = await startSignInDesk();
    await enter();
    const response = await visit(paths.logout, fromPage);
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([204, '', 'no-store']);
    expect([...jar]).toEqual([]);
    expect(await readSession()).toMatchObject({ operator: null });
  });

  test('has the browser clear what all its tabs have stored, but not its cache, which can take seconds', async () => {
    const { enter, visit } = await startSignInDesk();
    await enter();
    expect((await visit(paths.logout, fromPage)).headers.get('clear-site-data')).toBe('"storage"');
  });

  test('succeeds if nobody is signed in, and removes a forged session', async () => {
    for (const jar of [new Map(), new Map([['sharedesk', 'forged']])]) {
      const { visit, audited } = createSignInDesk({ jar });
      expect((await visit(paths.logout, fromPage)).status).toBe(204);
      expect([...jar]).toEqual([]);
      expect(audited('sign-out')).toEqual([]);
    }
  });

  test('needs no provider', async () => {
    const { enter, visit, provider, jar } = await startSignInDesk();
    await enter();
    await provider.close();
    expect((await visit(paths.logout, fromPage)).status).toBe(204);
    expect([...jar]).toEqual([]);
  });

  test('does not affect a sign-in under way', async () => {
    const { enter, begin, comeBack, visit } = await startSignInDesk();
    await enter();
    const asked = await begin();
    await visit(paths.logout, fromPage);
    expect((await comeBack(asked)).status).toBe(302);
  });

  test('writes one audit line that names the operator', async () => {
    const { enter, visit, audited } = await startSignInDesk({ claims: { name: 'Ada' } });
    await enter();
    const response = await visit(paths.logout, fromPage);
    expect(audited('sign-out')).toEqual([
      {
        audit: 'sign-out',
        time: expect.any(String),
        requestId: response.headers.get('x-request-id'),
        client: '127.0.0.1',
        operator: 'sub-1',
        by: 'operator',
      },
    ]);
  });

  test('from a page of another operator is refused, and the session goes on', async () => {
    const { enter, visit, readSession, audited } = await startSignInDesk();
    await enter();
    const { operatorId } = await readSession();
    const refused = await visit(paths.logout, { ...post, headers: { [operatorHeader]: `${operatorId}x` } });
    expect(problemSchema.parse(await refused.json())).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(refused.headers.has('clear-site-data')).toBe(false);
    expect(await readSession()).toMatchObject({ operatorId });
    expect(audited('sign-out')).toEqual([]);
    expect((await visit(paths.logout, { ...post, headers: { [operatorHeader]: operatorId } })).status).toBe(204);
    expect(await readSession()).toMatchObject({ operator: null });
  });

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['another site that names our origin', { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' }],
  ])('from %s is refused, and the session goes on', async (_, headers) => {
    const { enter, visit, readSession, audited } = await startSignInDesk();
    await enter();
    const response = await visit(paths.logout, { ...post, headers });
    expect(problemSchema.parse(await response.json())).toMatchObject({ status: 403, code: 'cross_site_request' });
    expect(response.headers.has('clear-site-data')).toBe(false);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
    expect(audited('sign-out')).toEqual([]);
  });
});

describe('the sign-out at the provider', () => {
  const atProvider = (url: string) => ({ end_session_endpoint: `${url}/logout?tenant=7` });

  test.each([
    ['http://localhost/', {}],
    ['https://desk.example/', { publicOrigin: 'https://desk.example' }],
  ])('leads to the page where the provider ends its session, and from there to %s', async (home, origin) => {
    const { visit, provider } = await startSignInDesk({}, { origin });
    provider.habits.metadata = atProvider(provider.url);
    const response = await visit(paths.logout);
    expect([response.status, response.headers.get('cache-control')]).toEqual([302, 'no-store']);
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe(`${provider.url}/logout`);
    expect(Object.fromEntries(location.searchParams)).toEqual({ tenant: '7', client_id: client.clientId, post_logout_redirect_uri: home });
  });

  test('shows the provider whose session ends, if a page of ours leads there, with a cookie for this path alone', async () => {
    const origin = { publicOrigin: 'https://desk.example' };
    const { enter, visit, provider, jar } = await startSignInDesk({}, { origin });
    provider.habits.metadata = atProvider(provider.url);
    const line = (await enter()).headers.getSetCookie().find((line) => line.startsWith('__Secure-'));
    expect(line?.replace(/=[^;]*/, '')).toBe('__Secure-sharedesk-sign-out; Path=/auth/logout; HttpOnly; Secure; SameSite=Lax');
    await visit(paths.logout, post);
    const leave = async (site: string) => {
      const response = await visit(paths.logout, { headers: { 'sec-fetch-site': site } });
      return new URL(response.headers.get('location') ?? '').searchParams.get('id_token_hint');
    };
    for (const site of ['cross-site', 'same-site', 'none']) expect(await leave(site), site).toBeNull();
    expect(decodeJwt((await leave('same-origin')) ?? '')).toMatchObject({ iss: provider.url, sub: 'sub-1' });
    expect([...jar]).toEqual([]);
    expect(await leave('same-origin')).toBeNull();
  });

  test('shows no ID token that is too long for a cookie, nor that of an earlier session', async () => {
    const { enter, visit, provider, jar } = await startSignInDesk();
    provider.habits.metadata = atProvider(provider.url);
    await enter();
    expect([...jar.keys()]).toContain('sharedesk-sign-out');
    provider.habits.claims = { groups: ['x'.repeat(2000)] };
    await enter();
    expect([...jar.keys()]).toEqual(['sharedesk']);
    const response = await visit(paths.logout, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(response.headers.get('location')).not.toContain('id_token_hint');
  });

  test('leads to the desk if the provider offers no such page', async () => {
    const { visit } = await startSignInDesk({}, { origin: { publicOrigin: 'https://desk.example' } });
    const response = await visit(paths.logout);
    expect([response.status, response.headers.get('location')]).toEqual([302, 'https://desk.example/']);
  });

  test('ignores the query', async () => {
    const { visit } = await startSignInDesk();
    const response = await visit(`${paths.logout}?returnTo=//evil.example&post_logout_redirect_uri=https://evil.example`);
    expect(response.headers.get('location')).toBe('http://localhost/');
  });

  test.each([
    ['is down', { down: true }, 'discovery: OAUTH_RESPONSE_IS_NOT_CONFORM, status 503'],
    ['names an invalid address', { metadata: { end_session_endpoint: 'nowhere' } }, 'unusable metadata'],
  ])('says that the provider’s session goes on if the provider %s', async (_, habits, reason) => {
    const { visit, logged } = await startSignInDesk(habits);
    const response = await visit(paths.logout);
    expect([response.status, await response.text()]).toEqual([503, 'still_signed_in\n']);
    expect(logged('request')).toMatchObject([{ level: 'warn', path: paths.logout, status: 503, code: 'still_signed_in', reason }]);
  });

  test('does not lead to a provider that went down after the sign-in', async () => {
    const { enter, visit, provider } = await startSignInDesk();
    provider.habits.metadata = atProvider(provider.url);
    await enter();
    provider.habits.down = true;
    expect((await visit(paths.logout)).status).toBe(503);
    provider.habits.down = false;
    expect((await visit(paths.logout)).status).toBe(302);
  });

  test('asks the provider once for all who sign out at the same time', async () => {
    const { visit, provider } = await startSignInDesk();
    const before = provider.asked('/.well-known/openid-configuration').length;
    await Promise.all(Array.from({ length: 5 }, () => visit(paths.logout)));
    expect(provider.asked('/.well-known/openid-configuration')).toHaveLength(before + 1);
  });

  test('asks the provider at most once in five seconds, because anyone can ask', async () => {
    const { visit, provider, clock } = await startSignInDesk();
    const visits = async () => [(await visit(paths.logout)).status, (await visit(paths.logout)).status];
    expect(await visits()).toEqual([302, 302]);
    expect(provider.seen).toHaveLength(1);
    clock.ms += 5000;
    provider.habits.down = true;
    expect(await visits()).toEqual([503, 503]);
  });

  test.each([
    ['with a provider that ends its own session', true],
    ['with a provider that does not', false],
  ])('never ends our own session, because any page can lead there: %s', async (_, offers) => {
    const { enter, visit, readSession, provider, audited } = await startSignInDesk();
    if (offers) provider.habits.metadata = atProvider(provider.url);
    await enter();
    const response = await visit(paths.logout, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect([response.status, response.headers.getSetCookie(), response.headers.has('clear-site-data')]).toEqual([302, [], false]);
    expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
    expect(audited('sign-out')).toEqual([]);
  });
});
