import { describe, expect, onTestFinished, test } from 'vitest';
import { plainRules } from '#contract/draft';
import { documentedAuthPath, documentedSharePath } from '../config/documented-paths';
import { createPrometheus } from '../observe/prometheus';
import { type Behaviour, sendLink, sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';
import { anyLink, createTestApp, draft, testToken } from '../testing/test-app';
import { createBots } from '../upstream/bots';
import { createConnectUpstream } from '../upstream/connect-client';
import type { Upstream, UpstreamState } from '../upstream/upstream';

const idle: Upstream = {
  createShareLink: async () => 'https://share.example/1',
  check: async () => 'fine',
  close: async () => undefined,
  read: () => Promise.reject(new Error('not asked')),
};

/** A desk with these bots. */
function createBotDesk(upstreams: Record<string, Upstream>) {
  const bots = createBots(Object.entries(upstreams).map(([name, upstream]) => ({ name, upstream, sharePath: documentedSharePath })));
  const names = Object.keys(upstreams);
  const policy = { ...anyLink, bots: names.map((name) => ({ name, title: name, requiredClaim: undefined })) };
  return createTestApp({ bots, rules: { ...plainRules(168), bots: names }, policy });
}

async function connectTo(behaviour: Behaviour): Promise<Upstream> {
  const { url } = await startFaultyUpstream(behaviour);
  const paths = { sharePath: documentedSharePath, authPath: documentedAuthPath };
  const connect = { apiUrl: url, ...paths, timeoutMs: 5000, shareUrlHosts: undefined, allowHttp: false };
  const upstream = createConnectUpstream(connect, { kind: 'token', token: testToken });
  onTestFinished(() => upstream.close(true));
  return upstream;
}

describe('a link for one of several bots', () => {
  test('is made by that bot, and the answer and the audit trail name it', async () => {
    const { post, lines } = createBotDesk({ sales: await connectTo(sendStatus(500)), support: await connectTo(sendLink) });
    const { status, body } = await post({ ...draft, bot: 'support' });
    expect({ status, bot: body.bot }).toEqual({ status: 201, bot: 'support' });
    expect(lines.find((line) => line.includes('"intent"'))).toContain('"hours":8,"bot":"support","userId"');
  });

  test('is refused where no bot is named, or one that does not exist', async () => {
    const { postProblem } = createBotDesk({ sales: idle, support: idle });
    expect((await postProblem()).problem).toMatchObject({
      code: 'invalid_request',
      errors: [{ field: 'bot', message: 'Must be the name of a bot: this server has several.' }],
    });
    expect((await postProblem({ ...draft, bot: 'canary', hours: 0 })).problem.errors).toEqual([
      { field: 'hours', message: 'Must be from 1 to 168.' },
      { field: 'bot', message: 'Must be the name of a bot.' },
    ]);
  });

  test('needs no name where there is one bot', async () => {
    const { post } = createBotDesk({ sales: idle });
    expect((await post()).body).toMatchObject({ bot: 'sales' });
  });

  test('with the key of another one is refused', async () => {
    const { post } = createBotDesk({ sales: idle, support: idle });
    const headers = { 'content-type': 'application/json', 'idempotency-key': '5b0f3c1e-3a52-4b6a-9c39-0d6f6b6f9a11' };
    const send = async (bot: string) => (await post(undefined, { headers, body: JSON.stringify({ ...draft, bot }) })).status;
    expect([await send('sales'), await send('sales'), await send('support')]).toEqual([201, 201, 422]);
  });
});

test('without BOTS, no bot may be named', async () => {
  const { problem } = await createTestApp({ upstream: idle }).postProblem({ ...draft, bot: 'sales' });
  expect(problem.errors).toEqual([{ field: 'bot', message: 'Is not used on this server.' }]);
});

describe('GET /readyz with several bots', () => {
  const never = () => new Promise<UpstreamState>(() => undefined);
  const that = (check: Upstream['check']): Upstream => ({ ...idle, check });

  test.each<[string, number, object, Record<string, Upstream['check']>]>([
    ['all are fine', 200, { status: 'ready', bots: { a: 'fine', b: 'fine' } }, { a: async () => 'fine', b: async () => 'fine' }],
    [
      'one is down',
      200,
      { status: 'ready', bots: { a: 'upstream_down', b: 'fine' } },
      { a: async () => 'upstream_down', b: async () => 'fine' },
    ],
    ['one is silent', 200, { status: 'ready', bots: { a: 'unknown', b: 'fine' } }, { a: never, b: async () => 'fine' }],
    [
      'none serves',
      503,
      { status: 'credentials_refused', bots: { a: 'credentials_refused', b: 'upstream_down' } },
      { a: async () => 'credentials_refused', b: async () => 'upstream_down' },
    ],
  ])('says which, where %s', async (_, status, body, checks) => {
    const { app } = createBotDesk(Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, that(check)])));
    const response = await app.request('/readyz');
    expect({ status: response.status, body: await response.json() }).toEqual({ status, body });
  });
});

test('calls are counted for each bot, and without BOTS as before', async () => {
  const { metrics, text } = createPrometheus();
  metrics.called('share', 'ok');
  metrics.called('share', 'ok', 'sales');
  metrics.renewed('upstream_unauthorized', 'sales');
  const lines = (await text()).split('\n').filter((line) => /^sharedesk_(upstream|token)/.test(line));
  expect(lines).toEqual([
    'sharedesk_upstream_calls_total{endpoint="share",outcome="ok"} 1',
    'sharedesk_upstream_calls_total{endpoint="share",outcome="ok",bot="sales"} 1',
    'sharedesk_token_renewals_total{outcome="upstream_unauthorized",bot="sales"} 1',
  ]);
});
