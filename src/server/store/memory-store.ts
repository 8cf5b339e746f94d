import { LRUCache } from 'lru-cache';
import { createEntries } from './entries';
import { growingTo } from './growing-to';
import { createMemoryCounts } from './memory-counts';
import type { Store } from './store';

/** The most texts, and the most entries, that are kept; the oldest go first. An entry of a link takes about 600 bytes. */
const most = 50_000;

/**
 * Keeps everything in this process, and forgets it when the process ends.
 *
 * @param now milliseconds since 1970.
 */
export function createMemoryStore(now: () => number): Store {
  const texts = new LRUCache<string, string>({ ...growingTo(most), perf: { now }, ttlResolution: 0 });
  const entries = createEntries(most, now);

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
    count: createMemoryCounts(),
    async add(entry, { key, ttlMs }) {
      if (!entries.add(entry)) return;
      const before = Number(texts.get(key) ?? 0);
      texts.set(key, String(before + 1), { ttl: texts.getRemainingTTL(key) || ttlMs });
    },
    list: async (name, page) => entries.list(name, page),
    tallies: async (keys) => keys.map((key) => Number(texts.get(key) ?? 0)),
    isUp: () => true,
    silentMs: () => 0,
    close: async () => undefined,
  };
}
