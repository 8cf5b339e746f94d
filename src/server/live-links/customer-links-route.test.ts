import { describe, expect, test } from 'vitest';
import { plainRules } from '#contract/draft';
import { customerLinksSchema } from '#contract/live-link';
import { paths } from '#contract/paths';
import { problemSchema } from '#contract/problem';
import { createMemoryStore } from '../store/memory-store';
import { StoreDown } from '../store/store';
import { readDocument } from '../testing/documented';
import { sendLink, startFaultyUpstream } from '../testing/faulty-upstream';
import { anyLink, createTestApp, startMs, type TestSettings } from '../testing/test-app';
import { testLimit } from '../testing/test-limit';

const json = { 'content-type': 'application/json' };
const takeover = { mode: 'takeover', userId: 'ada', hours: 2 };
const twoHoursLater = '2025-03-14T14:00:00.000Z';
const expected = { userId: 'ada', mode: 'takeover', own: false, operator: null, expiresAt: twoHoursLater };

const foreseen = async (response: Response) => (await readDocument()).expectForeseen('post', paths.customerLinks, response);

async function openDesk(settings: TestSettings = {}) {
  const { url } = await startFaultyUpstream(sendLink);
  const clock = { ms: startMs };
  const desk = createTestApp({ upstreamUrl: url, now: () => clock.ms, ...settings });
  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    desk.app.request(paths.customerLinks, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
  async function linksOf(...userIds: string[]) {
    const response = await ask({ userIds });
    expect(response.status).toBe(200);
    await foreseen(response);
    return customerLinksSchema.parse(await response.json()).links;
  }
  async function refusalOf(body: unknown, headers?: Record<string, string>) {
    const response = await ask(body, headers);
    await foreseen(response);
    const { code, errors } = problemSchema.parse(await response.json());
    return [code, errors?.map(({ field }) => field)];
  }
  return { ...desk, clock, ask, linksOf, refusalOf };
}

describe('before a link is made', () => {
  test('the links that take over are named until they end, and those of nobody else', async () => {
    const { post, clock, linksOf } = await openDesk();
    await post({ ...takeover, userId: ' ada ' });
    await post({ ...takeover, mode: 'auto', hours: 1 });
    await post({ ...takeover, mode: 'view' });
    await post({ ...takeover, userId: 'bob' });
    const auto = { ...expected, mode: 'auto', expiresAt: '2025-03-14T13:00:00.000Z' };
    expect(await linksOf('ada', 'cleo', 'ada')).toEqual([auto, expected]);
    clock.ms += 3_600_000;
    expect(await linksOf('ada')).toEqual([expected]);
    clock.ms += 3_600_000;
    expect(await linksOf('ada')).toEqual([]);
  });

  test('a link that was not made is not named', async () => {
    const { post, linksOf } = await openDesk({ upstreamUrl: 'http://127.0.0.1:1' });
    expect((await post(takeover)).status).toBe(503);
    expect(await linksOf('ada')).toEqual([]);
  });

  test('a click that was sent twice is one link', async () => {
    const { post, linksOf } = await openDesk();
    const init = { headers: { ...json, 'idempotency-key': '8e03978e-40d5-43e8-bc93-6894a57f9324' } };
    const [first, second] = [await post(takeover, init), await post(takeover, init)];
    expect(second.body).toEqual(first.body);
    expect(await linksOf('ada')).toEqual([expected]);
  });

  test('the same user ID with another bot is another customer', async () => {
    const bots = ['sales', 'support'];
    const named = bots.map((name) => ({ name, title: name, requiredClaim: undefined }));
    const { url } = await startFaultyUpstream(sendLink);
    const { upstream } = createTestApp({ upstreamUrl: url });
    const { post, ask, refusalOf } = await openDesk({
      rules: { ...plainRules(168), bots },
      policy: { ...anyLink, bots: named },
      bots: { all: [], get: () => ({ name: 'sales', sharePath: '', upstream }), close: async () => undefined },
    });
    await post({ ...takeover, bot: 'sales' });
    const linksOf = async (bot: string) => customerLinksSchema.parse(await (await ask({ userIds: ['ada'], bot })).json()).links;
    expect([await linksOf('sales'), await linksOf('support')]).toEqual([[expected], []]);
    expect(await refusalOf({ userIds: ['ada'] })).toEqual(['invalid_request', ['bot']]);
  });

  test('nothing can be told while the store is down, and links are made all the same', async () => {
    const down = () => Promise.reject(new StoreDown());
    const { post, linksOf } = await openDesk({ store: { ...createMemoryStore(() => startMs), add: down, list: down } });
    expect((await post(takeover)).status).toBe(201);
    expect(await linksOf('ada')).toBeNull();
  });

  test('customers are counted one by one', async () => {
    const { linksOf, refusalOf } = await openDesk({ countCustomers: testLimit(4) });
    expect(await linksOf('a', 'b', 'c')).toEqual([]);
    expect(await refusalOf({ userIds: ['d', 'e'] })).toEqual(['rate_limited', undefined]);
  });

  test.each<[unknown, string, string[] | undefined, Record<string, string>?]>([
    [{ userIds: [] }, 'invalid_request', ['userIds']],
    [{ userIds: Array.from({ length: 51 }, String) }, 'invalid_request', ['userIds']],
    [{ userIds: ['a', '..', '\u200b', 7] }, 'invalid_request', ['userIds[1]', 'userIds[2]', 'userIds[3]']],
    [{ userIds: 'a', canary: 1 }, 'invalid_request', ['userIds', 'canary']],
    [{ userIds: ['a'], bot: 'sales' }, 'invalid_request', ['bot']],
    [{ userIds: ['a'.repeat(66_000)] }, 'payload_too_large', undefined],
    [{ userIds: ['a'] }, 'cross_site_request', undefined, { origin: 'https://evil.example' }],
    [{ userIds: ['a'] }, 'unsupported_media_type', undefined, { 'content-type': 'text/plain' }],
  ])('%j is refused', async (body, code, fields, headers) => {
    expect(await (await openDesk()).refusalOf(body, headers)).toEqual([code, fields]);
  });

  test('50 long user IDs are not too many, and the store is asked about all of them at once', async () => {
    const waiting: (() => void)[] = [];
    const list = async () => {
      const asked = new Promise<void>((resolve) => waiting.push(resolve));
      if (waiting.length === 50) for (const answer of waiting) answer();
      await asked;
      return [];
    };
    const { linksOf } = await openDesk({ store: { ...createMemoryStore(() => startMs), list } });
    const ids = Array.from({ length: 50 }, (_, index) => `${index}`.padEnd(255, 'ア'));
    expect(await linksOf(...ids)).toEqual([]);
  });
});
