import { defineScript } from '@redis/client';
import * as z from 'zod/mini';
import type { Page } from '../store';

/** Each as ID, end and packed entry. */
const reply = z.array(z.tuple([z.string(), z.string(), z.string()]));

/** One page of a list: what lives and comes after the cursor, which is an end and the last ID with that end. Keys: the list, the entries by their ID. */
export const list = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
    -- As Redis orders members with the same score. The comparison of Lua depends on the locale.
    local function follows(one, other)
      for at = 1, math.min(#one, #other) do
        if one:byte(at) ~= other:byte(at) then return one:byte(at) > other:byte(at) end
      end
      return #one > #other
    end
    local found = {}
    local function take(id, endMs)
      local packed = redis.call('HGET', KEYS[2], id)
      if packed then table.insert(found, { id, endMs, packed }) end
    end

    local time = redis.call('TIME')
    local from = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
    local endMs, lastId, most = ARGV[1], ARGV[2], tonumber(ARGV[3])
    if tonumber(endMs) > tonumber(from) then
      from = endMs
      for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], endMs, endMs)) do
        if most > 0 and follows(id, lastId) then
          most = most - 1
          take(id, endMs)
        end
      end
    end
    local later = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. from, '+inf', 'WITHSCORES', 'LIMIT', 0, most)
    for at = 1, #later, 2 do take(later[at], later[at + 1]) end
    return found
  `,
  parseCommand(parser, listKey: string, entriesKey: string, { after, most }: Page) {
    parser.pushKey(listKey);
    parser.pushKey(entriesKey);
    parser.push(String(after?.endMs ?? 0), after?.id ?? '', String(most));
  },
  transformReply: (answer: unknown) => reply.parse(answer).map(([id, endMs, packed]) => ({ id, endMs: Number(endMs), packed })),
});
