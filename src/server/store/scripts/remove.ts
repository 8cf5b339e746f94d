import { defineScript } from '@redis/client';

/**
 * Removes these entries where they have ended by `untilMs`, from all their lists: one that was added again meanwhile stays. Keys: the entries by
 * their ID, their IDs by their end, then the lists.
 */
export const remove = defineScript({
  SCRIPT: `
    for at = 2, #ARGV do
      local endMs = redis.call('ZSCORE', KEYS[2], ARGV[at])
      if endMs and tonumber(endMs) <= tonumber(ARGV[1]) then
        redis.call('HDEL', KEYS[1], ARGV[at])
        redis.call('ZREM', KEYS[2], ARGV[at])
      end
    end
    for at = 3, #KEYS do redis.call('ZREMRANGEBYSCORE', KEYS[at], '-inf', ARGV[1]) end
  `,
  parseCommand(parser, keys: string[], untilMs: string, ids: string[]) {
    parser.pushKeysLength(keys);
    parser.push(untilMs, ...ids);
  },
  transformReply: () => undefined,
});
