import { describe, expect, test } from 'vitest';
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

async function hstsOf(path: string, init: RequestInit, origin: Partial<OriginSettings>, proto?: string) {
  const { visit } = await startSignInDesk({}, { site: tinySite, origin });
  const response = await visit(path, { ...init, headers: { ...init.headers, ...(proto && { 'x-forwarded-proto': proto }) } });
  return [response.status, response.headers.get('strict-transport-security')];
}

const always = 'max-age=31536000';
const httpsUrl = { publicOrigin: 'https://desk.example' };

describe.each(responses)('%s (%i)', (_, status, path, init) => {
  test('tells browsers that use https to stay with it', async () => {
    expect(await hstsOf(path, init, httpsUrl)).toEqual([status, always]);
    for (const proto of ['https', 'HTTPS', 'http, Https']) {
      expect(await hstsOf(path, init, { trustedProxies: 1 }, proto)).toEqual([status, always]);
    }
  });

  test('says nothing to clients that use http, nor to those that only claim to use https', async () => {
    expect(await hstsOf(path, init, {})).toEqual([status, null]);
    expect(await hstsOf(path, init, {}, 'https')).toEqual([status, null]);
    expect(await hstsOf(path, init, { trustedProxies: 1 })).toEqual([status, null]);
    expect(await hstsOf(path, init, { trustedProxies: 1 }, 'http')).toEqual([status, null]);
    expect(await hstsOf(path, init, { trustedProxies: 1 }, 'https, http')).toEqual([status, null]);
    expect(await hstsOf(path, init, { publicOrigin: 'http://desk.example', trustedProxies: 1 }, 'https')).toEqual([status, null]);
  });
});

test('a sandbox page does the same', async () => {
  for (const [origin, hsts] of [[httpsUrl, always] as const, [{}, null] as const]) {
    const { visit } = await startSignInDesk({}, { origin, sandboxPage });
    expect((await visit('/sandbox/share/x')).headers.get('strict-transport-security')).toBe(hsts);
  }
});
