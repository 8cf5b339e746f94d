import { describe, expect, test } from 'vitest';
import { sendLink, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp, draft } from '../testing/test-app';
import type { OriginSettings } from './own-origin';

const host = 'desk.example:3000';

async function statusOf(headers: Record<string, string>, settings: Partial<OriginSettings> = {}) {
  const { url } = await startFaultyUpstream(sendLink);
  const { post } = createTestApp({ upstreamUrl: url, origin: settings });
  return (await post(draft, { headers: { host, 'content-type': 'application/json', ...headers } })).status;
}

describe('a write', () => {
  test.each([
    ['without any word of where it comes from', 201, {}],
    ['from our own origin', 201, { origin: `http://${host}` }],
    ['from our own origin, our host in capitals', 201, { origin: `http://${host}`, host: host.toUpperCase() }],
    ['from our own origin, our host with the default port', 201, { origin: 'http://desk.example', host: 'desk.example:80' }],
    ['to a host that is none', 403, { origin: `http://${host}`, host: `x@${host}` }],
    ['to a host that cannot be', 403, { origin: `http://${host}`, host: 'desk.example:port' }],
    ['from our own page, said by Sec-Fetch-Site', 201, { 'sec-fetch-site': 'same-origin' }],
    ['from no origin (a sandboxed frame, a file)', 403, { origin: 'null' }],
    ['from an empty origin', 403, { origin: '' }],
    ['from another host', 403, { origin: 'http://evil.example' }],
    ['from a host that begins like ours', 403, { origin: `http://${host}.evil.example` }],
    ['from another port', 403, { origin: 'http://desk.example:3001' }],
    ['from another scheme', 403, { origin: `https://${host}` }],
    ['from another origin, whatever Sec-Fetch-Site says', 403, { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['from another site, whatever Origin says', 403, { origin: `http://${host}`, 'sec-fetch-site': 'cross-site' }],
    ['from the same site but another origin', 403, { 'sec-fetch-site': 'same-site' }],
    ['from another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['typed into the address bar', 403, { 'sec-fetch-site': 'none' }],
  ])('%s gets the status %i', async (_, status, headers) => {
    expect(await statusOf(headers)).toBe(status);
  });

  test('is compared with PUBLIC_URL only, where that is set', async () => {
    const publicOrigin = 'https://desk.example';
    expect(await statusOf({ origin: publicOrigin }, { publicOrigin })).toBe(201);
    expect(await statusOf({ origin: `http://${host}` }, { publicOrigin })).toBe(403);
  });

  test.each([
    ['localhost:3000', 201],
    ['DESK.localhost', 201],
    ['127.0.0.1:3000', 201],
    ['[::1]:3000', 201],
    ['evil.example:3000', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
  ])('to %s, on loopback, gets the status %i, even from the same origin', async (name, status) => {
    const headers = { host: name, origin: `http://${name.toLowerCase()}` };
    expect(await statusOf(headers, { loopbackHost: '127.0.0.1' })).toBe(status);
    expect(await statusOf({ host: name }, { loopbackHost: '127.0.0.1' })).toBe(status);
  });
});
