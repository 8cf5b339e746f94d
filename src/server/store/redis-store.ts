import { type Addition, addBatch } from './add-batch';
import { createGatherer } from './gather';
import { createGuard, type StoreReport } from './guard';
import { unpack } from './packed-entry';
import type { RedisAddress } from './redis-client';
import { connectRedis } from './redis-connection';
import { countKey, liveKeys, textKey } from './redis-keys';
import { reasonOf } from './redis-reason';
import { createSharedLookup } from './shared-lookup';
import type { Store } from './store';
import { sweepOften } from './sweep';

/** The longest that a request waits for the store. */
const usualPatienceMs = 100;
/** Connecting takes several round trips: TCP, TLS, the password, and a rehearsal. */
const connectingPatience = 10;
/** Added in one call, so that Redis does not stop for others. */
const mostAdded = 500;

interface RedisParts {
  report: StoreReport;
  patienceMs?: number;
}

const expiration = (ttlMs: number) => ({ type: 'PX' as const, value: Math.max(1, Math.ceil(ttlMs)) });

/** Keeps everything in Redis or Valkey, where all replicas find it. Resolves after the first attempt to connect, whatever came of it. */
export async function openRedisStore(address: RedisAddress, { report, patienceMs = usualPatienceMs }: RedisParts): Promise<Store> {
  const lookup = createSharedLookup();
  const connect = (onLost: (error: unknown) => void) => connectRedis({ ...address, lookup }, connectingPatience * patienceMs, onLost);
  const { start, run, isUp, silentMs, close } = createGuard({ connect, reasonOf, report, patienceMs });
  const additions = createGatherer((batch: readonly Addition[]) => run((client) => client.add(...addBatch(batch, liveKeys))), mostAdded);
  await start();
  const { stop } = sweepOften(run);

  return {
    async put(key, value, ttlMs) {
      await run((client) => client.set(textKey(key), value, { expiration: expiration(ttlMs) }));
    },
    async putFirst(key, value, ttlMs) {
      const options = { expiration: expiration(ttlMs), condition: 'NX' as const };
      return (await run((client) => client.set(textKey(key), value, options))) !== null;
    },
    get: async (key) => (await run((client) => client.get(textKey(key)))) ?? undefined,
    count: (key, windowMs, more) => run((client) => client.count(countKey(key), windowMs, more)),
    add: (entry, tally) => additions.add({ entry, tally }),
    async list(name, page) {
      const found = await run((client) => client.list(liveKeys.list(name), liveKeys.entries, page));
      return found.flatMap(({ id, endMs, packed }) => {
        const { value, lists } = unpack(packed);
        // An entry that was added again may have left this list.
        return lists.includes(name) ? [{ id, value, endMs }] : [];
      });
    },
    async tallies(keys) {
      if (keys.length === 0) return [];
      const counts = await run((client) => client.mGet(keys.map(liveKeys.tally)));
      return counts.map((count) => Number(count ?? 0));
    },
    isUp,
    silentMs,
    async close() {
      stop();
      await additions.flush();
      await close();
    },
  };
}
