import type { GuardedCall } from './guard';
import { unpack } from './packed-entry';
import type { RedisClient } from './redis-client';
import { liveKeys } from './redis-keys';

const everyMs = 10_000;
/** Removed in one call, so that Redis does not stop for others. */
const most = 500;

/** Removes the entries that have ended, from all their lists. @throws {StoreDown} */
async function sweep(run: GuardedCall<RedisClient>): Promise<void> {
  const { entries, ends, list } = liveKeys;
  for (let count = most; count === most; ) {
    const { nowMs, found } = await run((client) => client.ended(ends, entries, most));
    const lists = new Set(found.flatMap(({ packed }) => (packed === null ? [] : unpack(packed).lists)));
    const keys = [entries, ends, ...Array.from(lists, list)];
    const ids = found.map(({ id }) => id);
    if (ids.length > 0) await run((client) => client.remove(keys, nowMs, ids));
    count = ids.length;
  }
}

/** Sweeps every ten seconds, at moments that differ between replicas; this also finds out that the store has gone where nobody uses it. */
export function sweepOften(run: GuardedCall<RedisClient>) {
  const timer = setInterval(() => sweep(run).catch(() => undefined), everyMs * (0.9 + Math.random() / 5)).unref();
  return { stop: () => clearInterval(timer) };
}
