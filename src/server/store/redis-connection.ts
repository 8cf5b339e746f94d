import { addBatch } from './add-batch';
import { createRedisClient, type RedisAddress, type RedisClient } from './redis-client';
import { countKey, entryKeys, textKey } from './redis-keys';
import { within } from './within';

/**
 * Connects, and does each thing once that the store ever does: a Redis that lets us in but is read-only, is full, loads its data or denies a
 * command is of no use.
 *
 * @param mostMs for all of it.
 * @throws what `reasonOf` explains.
 */
export async function connectRedis(address: RedisAddress, mostMs: number, onLost: (error: unknown) => void): Promise<RedisClient> {
  const client = createRedisClient(address, mostMs);
  client.on('error', onLost);
  try {
    await within(mostMs, client.connect().then(rehearse));
    return client;
  } catch (error) {
    client.destroy();
    throw error;
  }
}

const keys = entryKeys('rehearsal');
const ttlMs = 1000;

async function rehearse(client: RedisClient): Promise<void> {
  const endMs = Date.now() + ttlMs;
  const entry = { id: 'rehearsal', value: '', endMs, lists: ['rehearsal'] };
  const listKey = keys.list('rehearsal');
  await Promise.all([
    client.set(textKey('rehearsal'), '', { expiration: { type: 'PX', value: ttlMs } }),
    client.get(textKey('rehearsal')),
    client.count(countKey('rehearsal'), ttlMs, 1),
    client.add(...addBatch([{ entry, tally: { key: 'rehearsal', ttlMs } }], keys)),
    client.mGet([keys.tally('rehearsal')]),
    client.list(listKey, keys.entries, { after: undefined, most: 1 }),
    client.ended(keys.ends, keys.entries, 1),
    client.remove([keys.entries, keys.ends, listKey], String(endMs), [entry.id]),
  ]);
}
