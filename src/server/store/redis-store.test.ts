import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { describeWithRedis, startRedis } from '../testing/start-redis';
import { entry, testStore } from '../testing/store-behaviour';
import { openRedisStore } from './redis-store';

/** Longer than this machine is ever busy with something else. */
const patienceMs = 20_000;
const silent = { down: () => undefined, up: () => undefined };

describeWithRedis('the store in Redis', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.end());

  async function open(prefix: string = randomUUID()) {
    const store = await openRedisStore({ url: redis.url, prefix }, { report: silent, patienceMs });
    onTestFinished(() => store.close());
    return store;
  }

  /** Redis itself, as its administrator sees it. */
  async function ask() {
    const client = await createClient({ url: redis.url }).connect();
    onTestFinished(() => client.destroy());
    return client;
  }

  testStore(open);

  test('two replicas count exactly, however many ask at once', async () => {
    const prefix = randomUUID();
    const stores = [await open(prefix), await open(prefix)];
    const counts = await Promise.all(Array.from({ length: 400 }, (_, index) => stores[index % 2]?.count('a', 60_000, 1)));
    const expected = Array.from({ length: 400 }, (_, index) => index + 1);
    expect(counts.map((count) => count?.count ?? 0).sort((one, other) => one - other)).toEqual(expected);
  });

  test('what one replica adds, another lists', async () => {
    const prefix = randomUUID();
    const [one, other] = [await open(prefix), await open(prefix)];
    await one.add(entry('a', Date.now() + 60_000, 'all'), { key: 'made', ttlMs: 1000 });
    expect(await other.list('all', { after: undefined, most: 5 })).toMatchObject([{ id: 'a' }]);
  });

  test('entries are removed from all their lists soon after their end, and nothing of them is left', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const store = await open('swept');
    const admin = await ask();
    const endMs = Date.now() + 1000;
    const tally = { key: 'made', ttlMs: 1 };
    const additions = Array.from({ length: 10_000 }, (_, id) =>
      store.add(entry(`${id}`, endMs, 'all', `operator:${id % 10}`, `customer:${id}`), tally),
    );
    await Promise.all([...additions, store.add(entry('living', endMs + 600_000, 'all'), tally)]);
    await expect.poll(() => store.list('all', { after: undefined, most: 2 }), { timeout: 10_000 }).toMatchObject([{ id: 'living' }]);
    await vi.advanceTimersByTimeAsync(15_000);
    const sizes = () =>
      Promise.all([admin.hLen('swept:{live}:entries'), admin.zCard('swept:{live}:ends'), admin.zCard('swept:{live}:list:all')]);
    await expect.poll(sizes).toEqual([1, 1, 1]);
    // A key of its own tells nobody how long a list was: only those of the entry that lives are left.
    await expect.poll(async () => (await admin.keys('swept:*')).length).toBe(3);
  });

  test('what was added just before the end is kept', async () => {
    const prefix = randomUUID();
    const store = await open(prefix);
    const added = store.add(entry('last', Date.now() + 60_000, 'all'), { key: 'made', ttlMs: 1000 });
    await store.close();
    await added;
    expect(await (await open(prefix)).list('all', { after: undefined, most: 5 })).toMatchObject([{ id: 'last' }]);
  });
});
