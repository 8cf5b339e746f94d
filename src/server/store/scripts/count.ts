import { defineScript } from '@redis/client';

/** Counts so many more under a key, and gives the key its end with the first. */
export const count = defineScript({
  NUMBER_OF_KEYS: 1,
  SCRIPT: `
    local count = redis.call('INCRBY', KEYS[1], ARGV[2])
    local left = redis.call('PTTL', KEYS[1])
    if left < 0 then
      redis.call('PEXPIRE', KEYS[1], ARGV[1])
      left = tonumber(ARGV[1])
    end
    return { count, left }
  `,
  parseCommand(parser, key: string, windowMs: number, more: number) {
    parser.pushKey(key);
    parser.push(String(windowMs), String(more));
  },
  /** The count, and the milliseconds until it starts again: none are left in its last moment. */
  transformReply([count = Number.NaN, leftMs = Number.NaN]: readonly number[]) {
    return { count, endsInMs: Math.max(1, leftMs) };
  },
});
