import { describe, expect, onTestFinished, test } from 'vitest';
import { longestList, mostCustomers } from '#contract/most-customers';
import { paths } from '#contract/paths';
import { assemble } from './assemble';
import { readSettings } from './config/read-settings';
import { logTo } from './observe/log';
import { sendLink, startFaultyUpstream } from './testing/faulty-upstream';
import { startForwardProxy } from './testing/forward-proxy';
import { memoryWriter, quietLog } from './testing/memory-log';
import { secrets } from './testing/sign-in-desk';
import { draft } from './testing/test-app';
import { tinySite } from './testing/tiny-site';

async function create(environment: Record<string, string>, host = 'localhost') {
  const { app, close } = await assemble(readSettings(environment), quietLog());
  onTestFinished(() => close(true));
  const headers = { host, 'content-type': 'application/json' };
  return app.request('/api/share-links', { method: 'POST', headers, body: JSON.stringify(draft) });
}

const statusOf = async (...given: Parameters<typeof create>) => (await create(...given)).status;

test('the sandbox knows its conversations with any paths for a real node', async () => {
  expect(await statusOf({ CONNECT_SHARE_PATH: '/v9/share', CONNECT_AUTH_PATH: '/v9/token' })).toBe(201);
});

test('sandbox links are on PUBLIC_URL where that is set', async () => {
  const { url } = await (await create({ PUBLIC_URL: 'https://desk.example.com' })).json();
  expect(url).toMatch(/^https:\/\/desk\.example\.com\/sandbox\/share\//);
});

test('the upstream is asked through the proxy, and the sandbox is not', async () => {
  const proxy = await startForwardProxy({ hosts: {}, refusal: 403 });
  const way = { HTTPS_PROXY: proxy.address, HTTP_PROXY: proxy.address };
  expect(await statusOf({ ...way, CONNECT_API_URL: 'https://upstream.invalid', CONNECT_API_TOKEN: 't' })).toBe(503);
  expect(proxy.seen).toEqual(['upstream.invalid:443']);
  expect(await statusOf(way)).toBe(201);
  expect(proxy.seen).toHaveLength(1);
});

test('the page may ask about the longest list twice in a minute, however few links may be made', async () => {
  const { app, close } = await assemble(readSettings({ RATE_LIMIT_PER_MINUTE: '1' }), quietLog());
  onTestFinished(() => close(true));
  const init = { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' } };
  const ask = async (userIds: string[]) => (await app.request(paths.customerLinks, { ...init, body: JSON.stringify({ userIds }) })).status;
  const part = Array.from({ length: mostCustomers }, (_, index) => `u-${index}`);
  for (let asked = 0; asked < 2 * longestList; asked += mostCustomers) expect(await ask(part)).toBe(200);
  expect(await ask(['u'])).toBe(429);
});

describe('a write to a name that anybody could point at this machine', () => {
  test.each<[string, number, Record<string, string>]>([
    ['live on loopback', 403, { CONNECT_API_TOKEN: 't' }],
    ['live on loopback behind PUBLIC_URL', 201, { CONNECT_API_TOKEN: 't', PUBLIC_URL: 'https://desk.example' }],
    ['live elsewhere', 201, { CONNECT_API_TOKEN: 't', HOST: '0.0.0.0', ALLOW_ANONYMOUS: 'true' }],
    ['in the sandbox', 201, {}],
  ])('gets, %s, the status %i', async (_, status, environment) => {
    const { url } = await startFaultyUpstream(sendLink);
    expect(await statusOf({ CONNECT_API_URL: url, ...environment }, 'evil.example')).toBe(status);
  });
});

describe('with sign-in,', () => {
  const environmentOf = (issuer: string) => ({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'sharedesk',
    OIDC_CLIENT_SECRET: 'x',
    SESSION_SECRET: secrets.new,
  });

  async function start(issuer: string, more: Record<string, string> = {}) {
    const { app, signInProblem, close } = await assemble(readSettings({ ...more, ...environmentOf(issuer) }), {
      ...quietLog(),
      site: tinySite,
    });
    onTestFinished(() => close(true));
    return { app, signInProblem };
  }

  test('a made-up callback has one line in the audit trail and one in the log, however often both are counted', async () => {
    const { url } = await startFaultyUpstream(sendLink);
    const written: string[] = [];
    const lines = memoryWriter(written);
    const { app, close, flush } = await assemble(readSettings({ ...environmentOf(url), LOG_LEVEL: 'info' }), {
      lines,
      log: logTo(lines, 'info'),
      site: tinySite,
    });
    onTestFinished(() => close(true));
    await app.request('/auth/callback?state=made-up&code=made-up');
    await flush();
    const seen = written.map((line) => JSON.parse(line)).map(({ audit, msg, count }) => [audit ?? msg, count]);
    expect(seen).toEqual([
      ['sign-in', undefined],
      ['request', undefined],
    ]);
  });

  test('the provider is asked at once, before anybody signs in', async () => {
    const { url, arrived } = await startFaultyUpstream(sendLink);
    await start(url);
    await arrived(1);
  });

  test('the provider is asked through the proxy, and the log says if that refuses', async () => {
    const proxy = await startForwardProxy({ hosts: {}, refusal: 407 });
    const { signInProblem } = await start('https://id.invalid', { HTTPS_PROXY: proxy.address });
    expect(await signInProblem).toBe('discovery: provider unreachable: proxy: status 407');
    expect(proxy.seen).toEqual(['id.invalid:443']);
  });

  test('the desk starts without its provider, lets nobody in and is not ready', async () => {
    const { app, signInProblem } = await start('http://127.0.0.1:1');
    expect(await signInProblem).toBe('discovery: provider unreachable');
    const ready = await app.request('/readyz');
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'sign_in_down' }]);
    expect(await (await app.request('/api/session')).json()).toMatchObject({ signIn: true, operator: null });
    const headers = { 'content-type': 'application/json' };
    expect((await app.request('/api/share-links', { method: 'POST', headers, body: JSON.stringify(draft) })).status).toBe(401);
  });
});
