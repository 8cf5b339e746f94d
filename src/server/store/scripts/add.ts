import { defineScript } from '@redis/client';

/**
 * Keeps entries, and counts those in their tallies that were not there before. Keys: the entries by their ID, their IDs by their end, then the lists
 * and tallies. Redis' own clock says what has ended: the replicas' clocks may differ. A key lives as long as what it holds: without GT, which needs
 * Redis 7.
 */
export const add = defineScript({
  SCRIPT: `
    local time = redis.call('TIME')
    local now = time[1] * 1000 + math.floor(time[2] / 1000)
    local batch = cjson.decode(ARGV[1])
    local more = {}
    for _, entry in ipairs(batch.entries) do
      if entry.endMs > now then
        more[entry.tally] = (more[entry.tally] or 0) + redis.call('HSET', KEYS[1], entry.id, entry.packed)
        redis.call('ZADD', KEYS[2], entry.endMs, entry.id)
        for _, list in ipairs(entry.lists) do redis.call('ZADD', KEYS[list], entry.endMs, entry.id) end
      end
    end
    for _, held in ipairs(batch.held) do
      local left = redis.call('PTTL', KEYS[held.key])
      if left == -1 or (left >= 0 and now + left < held.endMs) then
        redis.call('PEXPIREAT', KEYS[held.key], held.endMs)
      end
    end
    for _, tally in ipairs(batch.tallies) do
      redis.call('INCRBY', KEYS[tally.key], more[tally.key] or 0)
      if redis.call('PTTL', KEYS[tally.key]) < 0 then redis.call('PEXPIRE', KEYS[tally.key], tally.ttlMs) end
    end
  `,
  parseCommand(parser, keys: string[], batch: string) {
    parser.pushKeysLength(keys);
    parser.push(batch);
  },
  transformReply: () => undefined,
});
