import { expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { startSignInDesk } from '../testing/sign-in-desk';
import { tinySite } from '../testing/tiny-site';
import type { OriginSettings } from './own-origin';

const sandboxPage = () => ({ status: 200, contentType: 'text/html', body: '' });

/** One response of each kind. */
const responses: [string, number, string, RequestInit][] = [
  ['a page', 200, '/', {}],
  ['a page that the browser has', 304, '/', { headers: { 'if-none-match': '*' } }],
  ['JSON', 200, paths.session, {}],
  ['the document', 200, paths.openapi, {}],
  ['health', 200, '/healthz', {}],
  ['a problem', 401, paths.shareLinks, { method: 'POST' }],
  ['nothing there', 404, '/nothing', {}],
  ['another method', 405, paths.session, { method: 'DELETE' }],
  ['a write from another site', 403, paths.logout, { method: 'POST', headers: { origin: 'https://evil.example' } }],
  ['a way to the provider', 302, paths.login, {}],
  ['a way out', 302, paths.logout, {}],
  ['a sign-out', 204, paths.logout, { method: 'POST' }],
  ['a failed sign-in', 400, `${paths.callback}?state=x`, {}],
];

const always = 'max-age=31536000';
const httpsUrl = { publicOrigin: 'https://desk.example' };
const oneProxy = { trustedProxies: 1 };

test.each<[what: string, hsts: string | null, origin: Partial<OriginSettings>, proto?: string]>([
  ['tells browsers to stay with https where PUBLIC_URL uses it', always, httpsUrl],
  ['tells browsers to stay with https where they use it', always, oneProxy, 'https'],
  ['reads what the proxy says in any case', always, oneProxy, 'HTTPS'],
  ['reads what the last proxy says', always, oneProxy, 'http, Https'],
  ['says nothing to clients that use http', null, {}],
  ['says nothing to clients that only claim to use https', null, {}, 'https'],
  ['says nothing to clients of whom the proxy says nothing', null, oneProxy],
  ['says nothing to clients that use http behind a proxy', null, oneProxy, 'http'],
  ['says nothing to clients that only claim to use https before a proxy', null, oneProxy, 'https, http'],
  ['says nothing where PUBLIC_URL uses http', null, { publicOrigin: 'http://desk.example', trustedProxies: 1 }, 'https'],
])('every kind of response %s', async (_, hsts, origin, proto) => {
  const { visit, jar } = await startSignInDesk({}, { site: tinySite, origin });
  for (const [kind, status, path, init] of responses) {
    jar.clear();
    const response = await visit(path, { ...init, headers: { ...init.headers, ...(proto && { 'x-forwarded-proto': proto }) } });
    expect([response.status, response.headers.get('strict-transport-security')], kind).toEqual([status, hsts]);
  }
});

test('a sandbox page does the same', async () => {
  for (const [origin, hsts] of [[httpsUrl, always] as const, [{}, null] as const]) {
    const { visit } = await startSignInDesk({}, { origin, sandboxPage });
    expect((await visit('/sandbox/share/x')).headers.get('strict-transport-security')).toBe(hsts);
  }
});
