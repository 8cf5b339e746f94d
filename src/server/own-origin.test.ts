import { describe, expect, test } from 'vitest';
import { sendLink, startFaultyUpstream } from './testing/faulty-upstream';
import { createTestApp, draft } from './testing/test-app';

const host = 'desk.example:3000';

async function statusOf(headers: Record<string, string>, publicOrigin?: string) {
  const { url } = await startFaultyUpstream(sendLink);
  const { post } = createTestApp({ upstreamUrl: url, publicOrigin });
  return (await post(draft, { headers: { host, 'content-type': 'application/json', ...headers } })).status;
}

describe('a write', () => {
  test.each([
    ['without any word of where it comes from', 201, {}],
    ['from our own origin', 201, { origin: `http://${host}` }],
    ['from our own page, said by Sec-Fetch-Site', 201, { 'sec-fetch-site': 'same-origin' }],
    ['from no origin (a sandboxed frame, a file)', 403, { origin: 'null' }],
    ['from an empty origin', 403, { origin: '' }],
    ['from another host', 403, { origin: 'http://evil.example' }],
    ['from a host that begins like ours', 403, { origin: `http://${host}.evil.example` }],
    ['from another port', 403, { origin: 'http://desk.example:3001' }],
    ['from another scheme', 403, { origin: `https://${host}` }],
    ['from another origin, whatever Sec-Fetch-Site says', 403, { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['from the same site but another origin', 403, { 'sec-fetch-site': 'same-site' }],
    ['from another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['typed into the address bar', 403, { 'sec-fetch-site': 'none' }],
  ])('%s is answered with %i', async (_, status, headers) => {
    expect(await statusOf(headers)).toBe(status);
  });

  test('is measured against PUBLIC_URL alone where that is set', async () => {
    const publicOrigin = 'https://desk.example';
    expect(await statusOf({ origin: publicOrigin }, publicOrigin)).toBe(201);
    expect(await statusOf({ origin: `http://${host}` }, publicOrigin)).toBe(403);
  });
});
