import { randomUUID } from 'node:crypto';
import { startFakeConnect } from '../support/fake-connect';
import { linesOf } from '../support/lines-of';
import { needTool } from '../support/need-tool';
import { test as base, expect } from '../support/nginx/fixtures';
import { startRedis } from '../support/start-redis';

type Fixtures = { redis: Awaited<ReturnType<typeof startRedis>>; connect: Awaited<ReturnType<typeof startFakeConnect>> };

/** A real Redis, and an upstream that counts its links. They end with the test. */
const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
  redis: async ({}, use, testInfo) => {
    const redis = await startRedis(needTool(testInfo, 'redis-server'));
    await use(redis);
    await redis.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  connect: async ({}, use) => {
    const connect = await startFakeConnect();
    await use(connect);
    await connect.stop();
  },
});

const perMinute = 24;
/** Fewer than one operator may have under way at a replica. */
const atOnce = 8;

test('two replicas count together, and lose no link and make none twice while their store is killed, empty or stands still', async ({
  redis,
  connect,
  startReplicas,
  signInBrowserless,
  send,
}) => {
  const live = { CONNECT_API_URL: connect.url, CONNECT_API_TOKEN: 'token-canary', OIDC_REQUIRED_CLAIM: '' };
  const replicas = await startReplicas({ ...live, REDIS_URL: redis.url, RATE_LIMIT_PER_MINUTE: `${perMinute}` });
  const losses = () => replicas.flatMap((replica) => linesOf(replica, storeDown)).map(({ reason }) => reason);
  const states = () => Promise.all(replicas.map(async ({ address }) => (await fetch(`${address}/readyz`)).json()));
  const stores = async () => (await states()).map(({ store }) => store);
  let operators = 0;

  /** Asks for links, some at a time, as an operator who has none yet. @returns the statuses. */
  async function askFor(count: number, meanwhile = async () => {}) {
    const headers = await signInBrowserless(`operator-${operators++}`);
    const statuses: (number | undefined)[] = [];
    let begun = 0;
    async function askOnAndOn(): Promise<void> {
      while (begun < count) {
        const userId = `customer-${begun++}`;
        const body = { mode: 'view', userId, hours: 1 };
        const sent = { method: 'POST', headers: { ...headers, 'idempotency-key': randomUUID() }, body };
        statuses.push((await send('/api/share-links', sent)).status);
        if (statuses.length === atOnce) await meanwhile();
      }
    }
    await Promise.all(Array.from({ length: atOnce }, askOnAndOn));
    return statuses;
  }

  async function expectAllMade(meanwhile: () => Promise<void>) {
    const before = connect.made();
    const statuses = await askFor(perMinute, meanwhile);
    expect(statuses).toEqual(statuses.map(() => 201));
    expect(connect.made() - before).toBe(perMinute);
  }

  await test.step('an operator gets as many links as the limit says, wherever the requests go', async () => {
    // On a machine that is very busy, a replica may lose the store for a moment, and then it counts for itself.
    await expect(async () => {
      await expect.poll(stores).toEqual(['up', 'up']);
      const before = losses().length;
      const statuses = await askFor(perMinute + atOnce);
      expect(losses()).toHaveLength(before);
      expect(statuses.filter((status) => status === 201)).toHaveLength(perMinute);
      expect(statuses.filter((status) => status === 429)).toHaveLength(atOnce);
    }).toPass();
    for (const replica of replicas) expect(linesOf(replica, 'intent').length).toBeGreaterThan(0);
  });

  await test.step('the store is killed', async () => {
    await expectAllMade(redis.kill);
    await expect.poll(states).toEqual([down, down]);
  });

  await test.step('it is back, with nothing in it', async () => {
    await expectAllMade(redis.startEmpty);
    await expect.poll(stores).toEqual(['up', 'up']);
  });

  await test.step('it stands still', async () => {
    await expectAllMade(redis.pause);
    await expect.poll(states).toEqual([down, down]);
    expect(losses().filter((reason) => reason === 'timeout').length).toBeGreaterThanOrEqual(2);
  });

  await test.step('it goes on', async () => {
    await expectAllMade(redis.resume);
    await expect.poll(stores).toEqual(['up', 'up']);
    // Each replica says once that the store went, and once that it is back.
    for (const replica of replicas) await expect.poll(() => linesOf(replica, storeUp).length).toBe(linesOf(replica, storeDown).length);
  });
});

const down = { status: 'ready', store: 'down' };
const storeDown = 'the store cannot be asked, so replicas share nothing until it answers';
const storeUp = 'the store answers again';
