import { defineScript } from '@redis/client';
import * as z from 'zod/mini';

/** The time in milliseconds since 1970, then each as ID and packed entry. */
const reply = z.tuple([z.string()], z.tuple([z.string(), z.nullable(z.string())]));

/** The entries that have ended, at most so many. Keys: the IDs by their end, the entries by their ID. */
export const ended = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
    local time = redis.call('TIME')
    local now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
    local found = { now }
    for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[1])) do
      table.insert(found, { id, redis.call('HGET', KEYS[2], id) })
    end
    return found
  `,
  parseCommand(parser, endsKey: string, entriesKey: string, most: number) {
    parser.pushKey(endsKey);
    parser.pushKey(entriesKey);
    parser.push(String(most));
  },
  transformReply(answer: unknown) {
    const [nowMs, ...found] = reply.parse(answer);
    return { nowMs, found: found.map(([id, packed]) => ({ id, packed })) };
  },
});
