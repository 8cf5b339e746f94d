import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { createEntries } from './entries';
import type { Store } from './store';

/** The most texts, and the most entries, that are kept; the oldest go first. An entry of a link takes about 600 bytes. */
const most = 50_000;

/**
 * Keeps everything in this process, and forgets it when the process ends.
 *
 * @param now milliseconds since 1970.
 */
export function createMemoryStore(now: () => number): Store {
  const texts = new LRUCache<string, string>({ max: most, perf: { now }, ttlResolution: 0 });
  const entries = createEntries(most, now);
  const limiters = new Map<number, RateLimiterMemory>();

  function limiterOf(windowMs: number): RateLimiterMemory {
    const known = limiters.get(windowMs) ?? new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowMs / 1000 });
    limiters.set(windowMs, known);
    return known;
  }

  async function count(key: string, windowMs: number, more: number) {
    const { consumedPoints, msBeforeNext } = await limiterOf(windowMs).consume(key, more);
    return { count: consumedPoints, endsInMs: msBeforeNext };
  }

  return {
    async put(key, value, ttlMs) {
      texts.set(key, value, { ttl: Math.max(1, ttlMs) });
    },
    async putFirst(key, value, ttlMs) {
      if (texts.has(key)) return false;
      texts.set(key, value, { ttl: Math.max(1, ttlMs) });
      return true;
    },
    get: async (key) => texts.get(key),
    count,
    async add(entry, { key, ttlMs }) {
      entries.add(entry);
      const before = Number(texts.get(key) ?? 0);
      texts.set(key, String(before + 1), { ttl: texts.getRemainingTTL(key) || ttlMs });
    },
    list: async (name, page) => entries.list(name, page),
    tallies: async (keys) => keys.map((key) => Number(texts.get(key) ?? 0)),
    isUp: () => true,
    close: async () => undefined,
  };
}
