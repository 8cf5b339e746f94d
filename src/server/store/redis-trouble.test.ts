import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../testing/free-port';
import { administer, describeWithRedis, startRedis } from '../testing/start-redis';
import { entry } from '../testing/store-behaviour';
import { openRedisStore } from './redis-store';
import { type Store, StoreDown } from './store';

/** For what waits until Redis is there, or is seen to have gone, on a machine that is busy with something else. */
const patience = { timeout: 20_000, interval: 20 };
const operating = readFileSync(new URL('../../../docs/operating.md', import.meta.url), 'utf8');
const [, documentedRule = ''] = /user desk on >PASSWORD (.*)/.exec(operating) ?? [];
const tally = { key: 'made', ttlMs: 60_000 };

async function start(settings: readonly string[] = [], port?: number) {
  const redis = await startRedis(settings, port === undefined ? {} : { port });
  onTestFinished(() => redis.end());
  return redis;
}

/** @param patienceMs longer than in production, where a test is not about it. */
async function open(url: string, patienceMs = 20_000) {
  const reports: string[] = [];
  const report = { down: (reason: string) => reports.push(reason), up: () => reports.push('up') };
  const store = await openRedisStore({ url, prefix: 'sharedesk' }, { report, patienceMs });
  onTestFinished(() => store.close());
  return { store, reports };
}

/** What has come of reading a text by the time that everything under way is done. */
function readAtOnce(store: Store): Promise<unknown> {
  const outcome = store.get('a').catch((error) => (error instanceof StoreDown ? 'refused' : error));
  return Promise.race([outcome, new Promise((resolve) => setImmediate(() => resolve('waits')))]);
}

describeWithRedis('a Redis', () => {
  test('that stands still is waited for once, then not at all, and is asked again when it goes on', async () => {
    const redis = await start();
    const { store, reports } = await open(redis.url, 500);
    await store.put('a', 'kept', 600_000);
    redis.pause();
    const all = await Promise.allSettled([store.get('a'), store.count('a', 1000, 1), store.add(entry('a', Date.now() + 60_000), tally)]);
    expect(all.map((one) => one.status === 'rejected' && one.reason instanceof StoreDown)).toEqual([true, true, true]);
    expect([await readAtOnce(store), store.isUp()]).toEqual(['refused', false]);
    redis.resume();
    await expect.poll(() => store.get('a').catch(() => 'down'), patience).toBe('kept');
    expect(reports).toEqual(['up', 'timeout', 'up']);
  });

  test('that is killed is down before anybody asks, and what begins in its place is empty', async () => {
    const redis = await start();
    const { store, reports } = await open(redis.url);
    await store.put('a', 'lost', 600_000);
    await redis.end();
    await expect.poll(store.isUp, patience).toBe(false);
    expect(await readAtOnce(store)).toBe('refused');
    await start([], redis.port);
    await expect.poll(store.isUp, patience).toBe(true);
    expect(await store.get('a')).toBeUndefined();
    expect((await store.count('a', 1000, 1)).count).toBe(1);
    expect(reports).toEqual(['up', expect.stringMatching(/^(closed|ECONNRESET)$/), 'up']);
  });

  test('that is not there at the start is missed once, and found when it comes', async () => {
    const port = await freePort();
    const { store, reports } = await open(`redis://127.0.0.1:${port}`);
    expect([await readAtOnce(store), reports]).toEqual(['refused', ['ECONNREFUSED']]);
    await start([], port);
    await expect.poll(store.isUp, patience).toBe(true);
    expect(reports).toEqual(['ECONNREFUSED', 'up']);
  });

  test('that refuses is down, for the reason that it gives', async () => {
    const { url } = await start();
    const reasonOf = async (address: string) => (await open(address)).reports;
    const userAt = (user: string) => url.replace('//', `//${user}@`);
    const { store, reports } = await open(url);
    await administer(url, 'CONFIG', 'SET', 'maxmemory', '1');
    await expect(store.count('a', 1000, 1)).rejects.toThrow(StoreDown);
    await administer(url, 'CONFIG', 'SET', 'maxmemory', '0');
    await expect.poll(store.isUp, patience).toBe(true);
    expect(reports).toEqual(['up', 'OOM', 'up']);

    await administer(url, 'ACL', 'SETUSER', 'reader', 'on', '>right', '~*', '+@all', '-zadd');
    expect(await reasonOf(userAt('reader:right'))).toEqual(['NOPERM']);
    expect(await reasonOf(userAt('reader:wrong'))).toEqual(['WRONGPASS']);
    await administer(url, 'REPLICAOF', '127.0.0.1', '1');
    expect(await reasonOf(url)).toEqual(['READONLY']);
    await administer(url, 'CONFIG', 'SET', 'requirepass', 'right');
    expect(await reasonOf(url)).toEqual(['NOAUTH']);
  });

  test('that is a cluster of one node finds the keys of each script in one slot', async () => {
    const { url } = await start(['--cluster-enabled', 'yes']);
    await administer(url, 'CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
    const { store, reports } = await open(url);
    // A node that starts lets nobody write for two seconds.
    await expect.poll(store.isUp, patience).toBe(true);
    expect(reports).toEqual(['CLUSTERDOWN', 'up']);
    await store.add(entry('a', Date.now() + 60_000, 'all', 'operator:{x}'), tally);
    expect(await store.list('operator:{x}', { after: undefined, most: 5 })).toHaveLength(1);
    expect(await store.tallies(['made', '{other}'])).toEqual([1, 0]);
    expect(store.isUp()).toBe(true);
  });

  test('lets the server in with no more rights than the documented rule gives', async () => {
    const { url } = await start();
    await administer(url, 'ACL', 'SETUSER', 'desk', 'on', '>right', ...documentedRule.split(' '));
    const { store, reports } = await open(url.replace('//', '//desk:right@'));
    expect([reports, store.isUp()]).toEqual([['up'], true]);
  });
});
