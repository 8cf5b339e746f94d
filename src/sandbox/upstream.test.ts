import { describe, expect, onTestFinished, test } from 'vitest';
import { startSandboxUpstream } from './upstream';

const minuteMs = 60_000;

async function startClocked(botCount = 1) {
  const clock = { ms: Date.parse('2025-03-14T12:00:00Z') };
  const { url, bots, close } = await startSandboxUpstream(() => clock.ms, botCount);
  const [keys] = bots;
  onTestFinished(close);
  const body = { AccountAPIKey: keys?.accountApiKey, BotAPIKey: keys?.botApiKey, BotAPISecret: keys?.botApiSecret };
  const authorize = (change = {}, path = '/authorization/integration') =>
    fetch(url + path, { method: 'POST', body: JSON.stringify({ ...body, ...change }) });
  const { token } = await (await authorize()).json();
  const share = (path: string, bearer = token) => fetch(url + path, { headers: { authorization: `Bearer ${bearer}` } });
  return { clock, token, authorize, share, url, bots };
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

describe('a read of a customer', () => {
  const variables = (userId: string, fields = 'first_name,bot_channel') =>
    `/peoples/conversations/variables/${encodeURIComponent(userId)}/${fields}`;
  const entries = (userId: string) => `/peoples/conversations/${encodeURIComponent(userId)}`;
  const controlOf = async (response: Response) => (await response.json()).at(-1).ControlType;

  test('gives the variables that were asked for, always the same of one customer', async () => {
    const [first, second] = await Promise.all([startClocked(), startClocked()]);
    const ada = await (await first.share(variables('49170'))).json();
    expect(ada).toEqual({ first_name: expect.any(String), bot_channel: expect.any(String) });
    expect(await (await second.share(variables('49170', '*'))).json()).toMatchObject({ ...ada, last_name: expect.any(String) });
  });

  test.each([
    ['variables', variables('49170'), 15],
    ['entries', entries('49170'), 2],
  ])('gets the %s once, and then a bare 400 until its time is over', async (_, path, minutes) => {
    const { clock, share } = await startClocked();
    const statusOf = async () => (await share(path)).status;
    expect([await statusOf(), await statusOf()]).toEqual([200, 400]);
    clock.ms += minutes * minuteMs;
    expect(await statusOf()).toBe(200);
    expect((await share(path.replace('49170', '49171'))).status).toBe(200);
  });

  test('gets what it asks for, even if another bot has just asked about the same user ID', async () => {
    const { authorize, share, bots } = await startClocked(2);
    const [, other] = bots;
    const { token } = await (await authorize({ BotAPIKey: other?.botApiKey, BotAPISecret: other?.botApiSecret })).json();
    for (const path of [variables('49170'), entries('49170')])
      expect([(await share(path)).status, (await share(path, token)).status]).toEqual([200, 200]);
  });

  test.each([
    ['49170', 0],
    ['sandbox:requested', 1],
    ['sandbox:operator', 2],
  ])('says of %s that ControlType is %i', async (userId, control) => {
    expect(await controlOf(await (await startClocked()).share(entries(userId)))).toBe(control);
  });

  test.each([
    [404, 'missing-1'],
    [400, 'sandbox:throttled'],
    [500, 'sandbox:down'],
    [200, 'sandbox:unauthorized'],
  ])('answers %i about %s', async (status, userId) => {
    const { share } = await startClocked();
    expect((await share(variables(userId))).status).toBe(status);
    expect((await share(entries(userId))).status).toBe(status);
  });

  test('is refused without an issued token', async () => {
    expect((await (await startClocked()).share(entries('49170'), 'guessed')).status).toBe(401);
  });
});
