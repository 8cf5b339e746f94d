import { pack } from './packed-entry';
import type { EntryKeys } from './redis-keys';
import type { Entry, Tally } from './store';

export interface Addition {
  entry: Entry;
  tally: Tally;
}

/** What `scripts/add.ts` takes: the keys, and by their numbers what to do with them, as JSON. */
export function addBatch(additions: readonly Addition[], keys: EntryKeys): [keys: string[], batch: string] {
  const ends = new Map<string, number>([
    [keys.entries, 0],
    [keys.ends, 0],
  ]);
  const tallies = new Map<string, { more: number; ttlMs: number }>();
  for (const { entry, tally } of additions) {
    for (const key of [keys.entries, keys.ends, ...entry.lists.map(keys.list)]) ends.set(key, Math.max(ends.get(key) ?? 0, entry.endMs));
    const key = keys.tally(tally.key);
    tallies.set(key, { more: (tallies.get(key)?.more ?? 0) + 1, ttlMs: Math.ceil(tally.ttlMs) });
  }
  const all = [...ends.keys(), ...tallies.keys()];
  const numbers = new Map(all.map((key, index) => [key, index + 1]));
  const batch = {
    entries: additions.map(({ entry }) => ({
      id: entry.id,
      endMs: entry.endMs,
      packed: pack(entry),
      lists: entry.lists.map((name) => numbers.get(keys.list(name))),
    })),
    held: Array.from(ends, ([key, endMs]) => ({ key: numbers.get(key), endMs: Math.ceil(endMs) })),
    tallies: Array.from(tallies, ([key, tally]) => ({ key: numbers.get(key), ...tally })),
  };
  return [all, JSON.stringify(batch)];
}
