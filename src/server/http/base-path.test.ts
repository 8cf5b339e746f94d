import { describe, expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { problemSchema } from '#contract/problem';
import { codeFor } from '../testing/fake-provider';
import { startSignInDesk } from '../testing/sign-in-desk';
import { createTestApp } from '../testing/test-app';
import { tinySite } from '../testing/tiny-site';

const sandboxPage = (path: string) => (path === '/sandbox/share/x' ? { status: 200, contentType: 'text/html', body: '' } : undefined);
const origin = { publicOrigin: 'https://intranet.example', basePath: '/desk' };

/** What a proxy makes of the path that a browser sends. */
const proxies: [string, (path: string) => string][] = [
  ['passes its path on', (path) => path],
  ['strips it', (path) => path.replace('/desk', '')],
];

describe.each(proxies)('behind a proxy that %s, a desk below /desk', (_, sent) => {
  test.each([
    ['/desk/', 200],
    [`/desk${paths.session}`, 200],
    [`/desk${paths.openapi}`, 200],
    ['/desk/healthz', 200],
    ['/desk/sandbox/share/x', 200],
    ['/desk/.well-known/security.txt', 200],
    ['/desk/nothing', 404],
  ])('answers %s with %i', async (path, status) => {
    const securityContact = 'mailto:security@example.com';
    const site = new Map([...tinySite].map(([name, file]) => [name.replace('live', 'sandbox'), file]));
    const { app } = createTestApp({ site, origin, securityContact, sandboxPage });
    expect((await app.request(sent(path))).status).toBe(status);
  });

  test('signs in and out at its own addresses, with cookies that it alone gets', async () => {
    const { visit, jar, provider } = await startSignInDesk({}, { origin, site: tinySite });
    provider.habits.metadata = { end_session_endpoint: `${provider.url}/logout` };
    const asked = new URL((await visit(sent(`/desk${paths.login}?returnTo=/desk/?a=b`))).headers.get('location') ?? '');
    expect(asked.searchParams.get('redirect_uri')).toBe('https://intranet.example/desk/auth/callback');

    const query = new URLSearchParams({ state: asked.searchParams.get('state') ?? '', code: codeFor(asked) });
    const entered = await visit(sent(`/desk${paths.callback}?${query}`));
    expect([entered.status, entered.headers.get('location')]).toEqual([302, '/desk/?a=b']);
    const [, ...cookies] = entered.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, ''));
    expect(cookies).toEqual([
      '__Secure-sharedesk; Path=/desk/; HttpOnly; Secure; SameSite=Lax',
      '__Secure-sharedesk-sign-out; Path=/desk/auth/logout; HttpOnly; Secure; SameSite=Lax',
    ]);
    expect(await (await visit(sent('/desk/'))).text()).toContain('signed_in');

    const again = await visit(sent(`/desk${paths.callback}?${query}`));
    expect([again.status, again.headers.get('location')]).toEqual([302, '/desk/']);

    const headers = { origin: origin.publicOrigin };
    const left = await visit(sent(`/desk${paths.logout}`), { method: 'POST', headers });
    expect([left.status, left.headers.get('clear-site-data'), jar.has('__Secure-sharedesk')]).toEqual([204, null, false]);
    const leave = await visit(sent(`/desk${paths.logout}`), { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(jar.size).toBe(0);
    const onward = new URL(leave.headers.get('location') ?? '');
    expect(onward.searchParams.get('post_logout_redirect_uri')).toBe('https://intranet.example/desk/');
  });
});

test('without the slash, which the page needs, the browser is sent on', async () => {
  const response = await createTestApp({ origin }).app.request('/desk?a=b');
  expect([response.status, response.headers.get('location')]).toEqual([302, '/desk/?a=b']);
});

test('a path that only begins like that of the desk is another one', async () => {
  const response = await createTestApp({ origin }).app.request('/desktop/api/session');
  expect(problemSchema.parse(await response.json())).toMatchObject({ code: 'not_found' });
});

test('the description of the API and security.txt name the address below the path', async () => {
  const { app } = createTestApp({ origin, securityContact: 'mailto:security@example.com' });
  expect(await (await app.request(`/desk${paths.openapi}`)).json()).toMatchObject({ servers: [{ url: '/desk' }] });
  const text = await (await app.request('/desk/.well-known/security.txt')).text();
  expect(text).toContain('Canonical: https://intranet.example/desk/.well-known/security.txt');
});
