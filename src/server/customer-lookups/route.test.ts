import { describe, expect, test } from 'vitest';
import { type CustomerLookup, customerLookupSchema } from '#contract/customer-lookup';
import { plainRules } from '#contract/draft';
import { paths } from '#contract/paths';
import { problemSchema } from '#contract/problem';
import { documentedSharePath } from '../config/documented-paths';
import { readDocument } from '../testing/documented';
import { type Behaviour, reset, sendJson, sendStatus, sendText, silence, startFaultyUpstream } from '../testing/faulty-upstream';
import { createSignInDesk } from '../testing/sign-in-desk';
import { anyLink, createTestApp, startMs } from '../testing/test-app';
import { connectTo } from '../testing/test-client';
import { testLimit } from '../testing/test-limit';
import { createCustomerReads } from '../upstream/customer-reads';
import { createLookUp } from './look-up';

const userId = '4917012345678';
const fields = ['first_name', 'last_name', 'bot_channel'];
const ada = { first_name: 'Ada', last_name: 'Lovelace', bot_channel: 'whatsapp' };
const taken = [{ Id: '1', Source: 0, ControlType: 2, Date: '2025-03-14T12:00:00Z', Parts: [] }];
const send =
  (body: unknown): Behaviour =>
  (response) =>
    sendJson(response, body);

interface Faults {
  variables?: Behaviour;
  entries?: Behaviour;
  sharePath?: string;
  timeoutMs?: number;
  perMinute?: number;
  /** The names of the bots. */
  bots?: string[];
}

/** An app whose upstream answers the variables and the entries as the test says. */
async function openLookups({ variables = send(ada), entries = send(taken), ...faults }: Faults = {}) {
  const { sharePath = documentedSharePath, timeoutMs = 5000, perMinute = 240, bots = [] } = faults;
  const faulty = await startFaultyUpstream((response, request, count) =>
    (/\/(variables|data)\//.test(request.path) ? variables : entries)(response, request, count),
  );
  const clock = { ms: 1000 };
  const { upstream } = connectTo(faulty.url, { timeoutMs });
  const reads = createCustomerReads(upstream, { sharePath, fields, now: () => startMs + clock.ms });
  const customers = {
    lookUp: createLookUp({ readsOf: () => reads, elapsedMs: () => clock.ms }),
    countLookup: testLimit(perMinute),
  };
  const { app, lines } = createTestApp({ customers, rules: { ...plainRules(168), bots }, policy: { ...anyLink, bots: bots.map(toBot) } });

  function post(body: unknown = { userId }, headers: Record<string, string> = {}) {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    return app.request(paths.customerLookups, init);
  }
  async function lookUp(id = userId): Promise<CustomerLookup> {
    const response = await post({ userId: id });
    expect(response.status).toBe(200);
    return customerLookupSchema.parse(await response.json());
  }
  return { ...faulty, clock, customers, lines, post, lookUp, asked: () => faulty.seen.map(({ path }) => path).sort() };
}

describe('a look-up', () => {
  test('tells who the customer is and who answers, and asks for nothing but the fields that are set', async () => {
    const { lookUp, asked } = await openLookups();
    expect(await lookUp()).toEqual({ found: true, fields: ada, control: 'operator', retryAfterS: null });
    expect(asked()).toEqual([
      `/peoples/conversations/${userId}`,
      `/peoples/conversations/variables/${userId}/first_name,last_name,bot_channel`,
    ]);
  });

  test('sends any user ID as one segment of the path', async () => {
    const { lookUp, asked } = await openLookups();
    await lookUp(' a/..\\b?c#d,*+ ');
    expect(asked()).toEqual([
      '/peoples/conversations/a%2F..%5Cb%3Fc%23d%2C*%2B',
      '/peoples/conversations/variables/a%2F..%5Cb%3Fc%23d%2C*%2B/first_name,last_name,bot_channel',
    ]);
  });

  test('asks an older node by its own path, and tells an ID that is not the user ID', async () => {
    const variables = send({ Id: userId, UserId: 'u-1', Variables: [{ Name: 'first_name', Value: 'Ada' }], Tags: [] });
    const { lookUp, asked } = await openLookups({ variables, sharePath: '/conversation/share' });
    expect(await lookUp()).toEqual({ found: true, fields: { first_name: 'Ada' }, control: null, retryAfterS: null, idDiffers: true });
    expect(asked()).toEqual([`/conversation/data/${userId}`]);
  });

  test.each<[string, Faults, CustomerLookup]>([
    ['is throttled', { variables: sendStatus(400), entries: sendStatus(400) }, untold(120)],
    [
      'knows no such conversation',
      { variables: sendStatus(404), entries: sendStatus(400) },
      { ...untold(0), found: false, retryAfterS: null },
    ],
    ['is throttled for the name alone', { variables: sendStatus(400) }, { found: true, fields: {}, control: 'operator', retryAfterS: 120 }],
    ['is throttled for the state alone', { entries: sendStatus(400) }, { found: true, fields: ada, control: null, retryAfterS: 120 }],
    ['says nothing of the customer', { variables: send({}), entries: send([]) }, { ...untold(0), retryAfterS: null }],
    ['asks for a pause', both(sendStatus(429, { 'retry-after': '7' })), untold(7)],
    ['fails', both(sendStatus(500)), untold(5)],
    ['is busy', both(sendStatus(503)), untold(5)],
    ['resets the connection', both(reset), untold(5)],
    ['never answers', { ...both(silence), timeoutMs: 50 }, untold(5)],
    ['answers with a web page', both(sendText('<!doctype html>')), untold(5)],
    ['answers with too much', both(sendText(`"${'x'.repeat(65 * 1024)}"`)), untold(5)],
    ['answers with something else', both(send('text')), { ...untold(0), retryAfterS: null }],
    ['redirects to another origin', both(sendStatus(302, { location: 'http://evil.example/' })), untold(5)],
    ['refuses the token', both(sendStatus(401)), untold(5)],
  ])('is no failure of ours where the upstream %s', async (_, faults, answer) => {
    expect(await (await openLookups(faults)).lookUp()).toEqual(answer);
  });

  test('does not ask again while the throttle would refuse, and then each by its own time', async () => {
    const { lookUp, seen, clock } = await openLookups();
    await Promise.all([lookUp(), lookUp()]);
    expect(seen).toHaveLength(2);
    clock.ms += 2 * 60_000 + 1;
    await lookUp();
    expect(seen).toHaveLength(3);
    clock.ms += 13 * 60_000;
    await lookUp();
    expect(seen).toHaveLength(5);
  });

  test('asks nothing for a minute after the upstream has refused its token, because each refusal throws one away', async () => {
    const { lookUp, seen, clock } = await openLookups(both(sendStatus(403)));
    await lookUp('ada');
    expect(await lookUp('bob')).toEqual(untold(60));
    expect(seen).toHaveLength(2);
    clock.ms += 60_001;
    await lookUp('cleo');
    expect(seen).toHaveLength(4);
  });

  test('leaves neither the user ID nor what is known in the log', async () => {
    const { lookUp, post, lines } = await openLookups();
    await lookUp();
    await post({ userId: `${userId}\u200b` });
    const log = lines.join('');
    expect(log).toContain(paths.customerLookups);
    for (const secret of [userId, ...Object.values(ada)]) expect(log).not.toContain(secret);
  });
});

describe('who asks', () => {
  test('must be signed in where people sign in', async () => {
    const { customers } = await openLookups();
    const { visit } = createSignInDesk({ customers });
    const headers = { 'content-type': 'application/json' };
    const response = await visit(paths.customerLookups, { method: 'POST', headers, body: JSON.stringify({ userId }) });
    expect(problemSchema.parse(await response.json()).code).toBe('unauthenticated');
  });

  test('has a limit of their own', async () => {
    const { lookUp, post } = await openLookups({ perMinute: 1 });
    await lookUp();
    const response = await post();
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    await (await readDocument()).expectForeseen('post', paths.customerLookups, response);
  });

  test.each([
    ['unsupported_media_type', { userId }, { 'content-type': 'text/plain' }],
    ['cross_site_request', { userId }, { origin: 'https://evil.example' }],
    ['invalid_request', { userId: '..' }, {}],
    ['invalid_request', { userId: 'a\u202eb' }, {}],
    ['invalid_request', { userId: 'a'.repeat(256) }, {}],
    ['invalid_request', { userId, fields: '*' }, {}],
    ['invalid_request', [userId], {}],
    ['payload_too_large', { userId: 'a'.repeat(4096) }, {}],
  ])('gets %s for %j', async (code, body, headers) => {
    const { post, seen } = await openLookups();
    const response = await post(body, headers);
    const problem = problemSchema.parse(await response.clone().json());
    expect(problem).toMatchObject({ code });
    expect(problem).not.toHaveProperty('linkMayExist');
    expect(seen).toEqual([]);
    await (await readDocument()).expectForeseen('post', paths.customerLookups, response);
  });

  test('names the bot whose customer it is, where there are several', async () => {
    const { post, seen } = await openLookups({ bots: ['sales', 'support'] });
    const fieldsOf = async (response: Response) => problemSchema.parse(await response.json()).errors?.map(({ field }) => field);
    expect(await fieldsOf(await post())).toEqual(['bot']);
    expect(await fieldsOf(await post({ userId, bot: 'other' }))).toEqual(['bot']);
    expect(seen).toEqual([]);
    expect((await post({ userId, bot: 'sales' })).status).toBe(200);
  });

  test('learns nothing of the customers of a bot that they may not use', async () => {
    const { post, seen } = await openLookups({ bots: ['sales', 'closed'] });
    const response = await post({ userId, bot: 'closed' });
    expect(problemSchema.parse(await response.json()).code).toBe('not_allowed');
    expect(seen).toEqual([]);
  });

  test('names no bot where there is only one', async () => {
    const { post } = await openLookups();
    expect((await post({ userId, bot: 'sales' })).status).toBe(422);
    const { post: postToOne } = await openLookups({ bots: ['sales'] });
    expect((await postToOne()).status).toBe(200);
  });

  test('finds nothing at this address where look-ups are off', async () => {
    const { app } = createTestApp();
    expect((await app.request(paths.customerLookups, { method: 'POST' })).status).toBe(404);
  });
});

test('the answer is as the document says', async () => {
  const { post } = await openLookups();
  const response = await post();
  await (await readDocument()).expectForeseen('post', paths.customerLookups, response);
});

/** A bot that anyone may use, but "closed". */
const toBot = (name: string) => ({ name, title: name, requiredClaim: name === 'closed' ? { name: 'groups', value: 'closed' } : undefined });

function untold(retryAfterS: number): CustomerLookup {
  return { found: null, fields: {}, control: null, retryAfterS };
}

function both(behaviour: Behaviour): Faults {
  return { variables: behaviour, entries: behaviour };
}
