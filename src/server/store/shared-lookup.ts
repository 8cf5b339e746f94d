import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';

/**
 * Looks a name up once for all who ask for it meanwhile. Node looks up two names at a time for the whole process and gives up neither, so a name that
 * does not answer would keep the upstream's waiting if each attempt to connect asked for it again.
 */
export function createSharedLookup(find: LookupFunction = lookup): LookupFunction {
  let waiting: Parameters<LookupFunction>[2][] = [];

  return (hostname, options, callback) => {
    waiting.push(callback);
    if (waiting.length > 1) return;
    find(hostname, options, (...found) => {
      const all = waiting;
      waiting = [];
      for (const tell of all) tell(...found);
    });
  };
}
