import { describe, expect, test } from 'vitest';
import { diagnose } from '../testing/diagnose';
import {
  type Behaviour,
  byEndpoint,
  reset,
  sendJson,
  sendLink,
  sendStatus,
  sendToken,
  startFaultyUpstream,
} from '../testing/faulty-upstream';
import { startForwardProxy } from '../testing/forward-proxy';

const keys = {
  CONNECT_ACCOUNT_API_KEY: 'account-canary',
  CONNECT_BOT_API_KEY: 'bot-key-canary',
  CONNECT_BOT_API_SECRET: 'bot-secret-canary',
};
const page: Behaviour = (response) => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html>');
const empty = sendStatus(404);

/** An upstream whose API answers like this; anything else at its address is a page. */
function startUpstream({ auth = sendToken, share = empty }: { auth?: Behaviour; share?: Behaviour } = {}) {
  const api = byEndpoint({ auth, share });
  return startFaultyUpstream((...call) => (call[1].path === '/' ? page(...call) : api(...call)));
}

test('an upstream that works is found to work, without a link, and nothing secret is told', async () => {
  const { url, seen } = await startUpstream();
  const { findings, about } = await diagnose({ CONNECT_API_URL: url, ...keys });
  expect(findings.filter(({ result }) => result === 'failed')).toEqual([]);
  expect(about('upstream-name')).toBe('ok: 127.0.0.1 has the address 127.0.0.1.');
  expect(about('upstream-connection')).toMatch(/^ok: .* without TLS on this machine\.$/);
  expect(about('upstream-clock')).toMatch(/^ok: /);
  expect(about('keys')).toBe('ok: The upstream exchanges the keys for a token that lasts 60 minutes.');
  expect(about('share-path')).toMatch(/^ok: .* made no link\.$/);
  expect(seen.map(({ method, path, authorization }) => [method, path.replace(/doctor-[\w-]{36}/, 'doctor-ID'), authorization])).toEqual([
    ['GET', '/', undefined],
    ['POST', '/authorization/integration', undefined],
    ['GET', '/peoples/conversation/share/view/sharedesk-doctor-ID/1', 'Bearer token-1'],
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/canary|token-1|doctor-[\w]{8}-/);
});

describe('a share path that', () => {
  test.each<[string, Behaviour, RegExp]>([
    ['makes a link all the same', sendLink, /^failed: A LINK WAS MADE, to read along for one hour, for a made-up user ID/],
    ['answers with something else', sendStatus(200), /^failed: .* answers 200 .* no link that can be read.* service endpoint\.$/],
    ['is a web page', page, /^failed: A web page answers .*404.* older nodes have \/conversation\/share\.$/],
    ['refuses the token', sendStatus(401), /^failed: .* refuses the token .*401.* those of this bot/],
    ['lacks data', sendStatus(400), /^failed: .* answers 400 .* Check CONNECT_SHARE_PATH/],
    [
      'leads to another host',
      sendStatus(302, { location: 'https://other.invalid/' }),
      /^failed: .* redirects elsewhere .* set CONNECT_API_URL/,
    ],
    ['is throttled', sendStatus(429), /^warning: .* Run the doctor again/],
    ['has a fault', sendStatus(503), /^failed: .* has a fault \(status 503\)/],
    ['breaks the connection', reset, /^failed: The upstream does not answer \((ECONNRESET|UND_ERR_SOCKET)\)/],
  ])('%s is told with what to do', async (_, share, expected) => {
    const { url } = await startUpstream({ share });
    expect((await diagnose({ CONNECT_API_URL: url, ...keys })).about('share-path')).toMatch(expected);
  });

  test('refuses a ready token, which nobody renews, is told so', async () => {
    const { url } = await startUpstream({ share: sendStatus(401) });
    const { about } = await diagnose({ CONNECT_API_URL: url, CONNECT_API_TOKEN: 'token-canary' });
    expect(about('keys')).toMatch(/^skipped: .* nobody renews it/);
    expect(about('share-path')).toMatch(/^failed: .* Get a new CONNECT_API_TOKEN/);
  });
});

describe('keys for which the upstream', () => {
  test.each<[string, Behaviour, RegExp]>([
    ['has no account', sendStatus(404), /^failed: .*404.* account key is not known/],
    ['allows no API', sendStatus(403), /^failed: .*403.* may not use this API/],
    ['has no right secret', sendStatus(401), /^failed: .*401.* Copy the three keys again/],
    ['has no token', (response) => sendJson(response, { token: '' }), /^failed: The upstream answers 200, but with no token\./],
    ['has a web page', page, /^failed: A web page .* CONNECT_AUTH_PATH: .* \/authorization\/code\.$/],
  ])('%s are told with what to do, and the share path is left', async (_, auth, expected) => {
    const { url, seen } = await startUpstream({ auth });
    const { about } = await diagnose({ CONNECT_API_URL: url, ...keys });
    expect(about('keys')).toMatch(expected);
    expect(about('share-path')).toMatch(/^skipped: /);
    expect(seen).toHaveLength(2);
  });
});

describe('look-ups', () => {
  const lookupOf = async (variables: Behaviour, more: Record<string, string> = {}) => {
    const share: Behaviour = (...call) => (/variables|data/.test(call[1].path) ? variables : empty)(...call);
    const { url, seen } = await startUpstream({ share });
    const { about } = await diagnose({ CONNECT_API_URL: url, CUSTOMER_LOOKUP: 'on', ...more, ...keys });
    return { found: about('variables'), asked: seen.at(-1)?.path };
  };

  test.each<[string, Behaviour, RegExp]>([
    ['are answered as documented', sendStatus(400), /^ok: /],
    ['are answered with nothing', (response) => sendJson(response, {}), /^ok: /],
    ['are not allowed', sendStatus(401), /^failed: .* refuses the token for look-ups .* CUSTOMER_LOOKUP=off\.$/],
    ['lead to a web page', page, /^failed: A web page/],
    ['are answered with something else', sendStatus(418), /^failed: .* answers 418/],
  ])('that %s are told', async (_, variables, expected) => {
    expect((await lookupOf(variables)).found).toMatch(expected);
  });

  test('ask only for CUSTOMER_FIELDS, and at the path of an older node where shares are made there', async () => {
    const named = await lookupOf(sendStatus(400), { CUSTOMER_FIELDS: 'first_name,tier' });
    expect(named.asked).toMatch(/^\/peoples\/conversations\/variables\/sharedesk-doctor-[\w-]{36}\/first_name,tier$/);
    const older = await lookupOf(empty, { CONNECT_SHARE_PATH: '/conversation/share' });
    expect(older.asked).toMatch(/^\/conversation\/data\/sharedesk-doctor-/);
  });

  test('are left where they are off', async () => {
    expect((await lookupOf(page, { CUSTOMER_LOOKUP: 'off' })).found).toBeUndefined();
  });
});

test('of several bots each has its own findings, and the way that they share is checked once', async () => {
  const { url } = await startUpstream({
    auth: (...call) => (call[1].body.includes('support-canary') ? sendStatus(403) : sendToken)(...call),
  });
  const { findings } = await diagnose({
    CONNECT_API_URL: url,
    ...keys,
    BOTS: 'sales,support',
    CONNECT_SUPPORT_BOT_API_KEY: 'support-canary',
  });
  const found = findings.filter(({ check }) => ['upstream-name', 'keys', 'share-path'].includes(check));
  expect(found.map(({ bot, check, result }) => [bot, check, result])).toEqual([
    [undefined, 'upstream-name', 'ok'],
    ['sales', 'keys', 'ok'],
    ['sales', 'share-path', 'ok'],
    ['support', 'keys', 'failed'],
    ['support', 'share-path', 'skipped'],
  ]);
});

describe('the way to the upstream', () => {
  const proxied = (address: string) => ({
    CONNECT_API_URL: 'http://upstream.invalid',
    ALLOW_HTTP_UPSTREAM: 'true',
    HTTP_PROXY: address.replace('//', '//desk:password-canary@'),
    ...keys,
  });

  test('through a proxy is found to work, and warned of where it has no TLS', async () => {
    const { url } = await startUpstream();
    const proxy = await startForwardProxy({ hosts: { 'upstream.invalid': Number(new URL(url).port) } });
    const { findings, about } = await diagnose(proxied(proxy.address));
    expect(about('upstream-name')).toBe('ok: The proxy 127.0.0.1 has the address 127.0.0.1.');
    expect(about('upstream-connection')).toMatch(/^warning: .* through the proxy in HTTP_PROXY, but without TLS/);
    expect(about('share-path')).toMatch(/^ok: /);
    expect(JSON.stringify(findings)).not.toMatch(/canary/);
  });

  test('through a proxy that refuses the password names the setting, and stops there', async () => {
    const { address } = await startForwardProxy({ hosts: {}, refusal: 407 });
    const { about } = await diagnose(proxied(address));
    expect(about('upstream-connection')).toMatch(/^failed: .*\(proxy: status 407\).* put them into HTTP_PROXY/);
    expect(about('keys')).toMatch(/^skipped: /);
  });

  test('to a name that nobody knows asks for DNS or a proxy', async () => {
    const { about } = await diagnose({ CONNECT_API_URL: 'https://upstream.invalid', ...keys });
    expect(about('upstream-name')).toMatch(
      /^failed: upstream\.invalid has no address \((ENOTFOUND|EAI_AGAIN)\)\. Check .* DNS .* HTTPS_PROXY\.$/,
    );
    expect(about('upstream-connection')).toMatch(/^skipped: /);
  });

  test('to a port that speaks no TLS says so', async () => {
    const { url } = await startUpstream();
    const { about } = await diagnose({ CONNECT_API_URL: url.replace('http:', 'https:'), ...keys });
    expect(about('upstream-connection')).toMatch(/^failed: .*\((ERR_SSL_\w+|EPROTO)\)\. What answers there speaks no TLS/);
  });
});

test('the sandbox has nothing outside to check', async () => {
  const { findings } = await diagnose({});
  expect(findings.map(({ check, result }) => [check, result])).toEqual([
    ['upstream', 'skipped'],
    ['public-url', 'warning'],
    ['sign-in', 'skipped'],
  ]);
});
