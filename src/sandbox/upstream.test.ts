import { describe, expect, onTestFinished, test } from 'vitest';
import { startSandboxUpstream } from './upstream';

const minuteMs = 60_000;

async function startClocked() {
  const clock = { ms: Date.parse('2025-03-14T12:00:00Z') };
  const { url, keys, close } = await startSandboxUpstream(() => clock.ms);
  onTestFinished(close);
  const body = { AccountAPIKey: keys.accountApiKey, BotAPIKey: keys.botApiKey, BotAPISecret: keys.botApiSecret };
  const authorize = (change = {}, path = '/authorization/integration') =>
    fetch(url + path, { method: 'POST', body: JSON.stringify({ ...body, ...change }) });
  const { token } = await (await authorize()).json();
  const share = (path: string, bearer = token) => fetch(url + path, { headers: { authorization: `Bearer ${bearer}` } });
  return { clock, token, authorize, share, url };
}

describe('the token exchange', () => {
  test.each(['/authorization/integration', '/authorization/code'])(
    'at %s answers with a token that has the characters of real ones',
    async (path) => {
      const { authorize } = await startClocked();
      const response = await authorize({}, path);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ token: expect.stringMatching(/\/.*\+.*=/), expires: 60 });
    },
  );

  test.each([
    [400, { BotAPISecret: undefined }],
    [400, { AccountAPIKey: 7 }],
    [404, { AccountAPIKey: 'nobody' }],
    [403, { BotAPISecret: 'wrong' }],
  ])('answers %i to %o', async (status, change) => {
    expect((await (await startClocked()).authorize(change)).status).toBe(status);
  });

  test('answers 400 to a body that is not JSON', async () => {
    const { url } = await startClocked();
    for (const body of ['', '{', 'null', '[]', '7']) {
      expect((await fetch(`${url}/authorization/code`, { method: 'POST', body })).status).toBe(400);
    }
  });

  test('issues tokens for 60 minutes', async () => {
    const { clock, share } = await startClocked();
    clock.ms += 60 * minuteMs - 1;
    expect((await share('/conversation/share/view/1/8')).status).toBe(200);
    clock.ms += 1;
    expect((await share('/conversation/share/view/1/8')).status).toBe(401);
  });
});

describe('sharing', () => {
  test.each(['/peoples/conversation/share', '/conversation/share'])('at %s makes a new link with every call', async (path) => {
    const { share } = await startClocked();
    const urls = await Promise.all([1, 2].map(async () => (await (await share(`${path}/auto/49170/8`)).json()).Url));
    expect(urls[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sandbox\/share\/auto-[0-9a-z]+-[0-9a-f]{16}$/);
    expect(urls[1]).not.toBe(urls[0]);
  });

  test.each([
    [404, '/conversation/share/view/missing-42/8'],
    [404, '/conversation/share/view/a/b/8'],
    [404, '/elsewhere'],
    [400, '/conversation/share/edit/1/8'],
    [400, '/conversation/share/view/1/0'],
    [400, '/conversation/share/view/1/1.5'],
    [400, '/conversation/share/view/%ff/8'],
    [400, '/conversation/share/view/sandbox%3Arejected/8'],
    [401, '/conversation/share/view/sandbox%3Aunauthorized/8'],
    [429, '/conversation/share/view/sandbox%3Athrottled/8'],
    [500, '/conversation/share/view/sandbox%3Adown/8'],
    [200, '/conversation/share/view/sandbox%3Abroken/8'],
    [200, '/conversation/share/view/sandbox%3Aother/8'],
  ])('answers %i to %s', async (status, path) => {
    expect((await (await startClocked()).share(path)).status).toBe(status);
  });

  test('is refused without an issued token', async () => {
    const { share } = await startClocked();
    expect((await share('/conversation/share/view/1/8', 'guessed')).status).toBe(401);
  });
});
