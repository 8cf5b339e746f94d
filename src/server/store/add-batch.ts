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
  const tallies = new Map<string, number>();
  for (const { entry, tally } of additions) {
    for (const key of [keys.entries, keys.ends, ...entry.lists.map(keys.list)]) ends.set(key, Math.max(ends.get(key) ?? 0, entry.endMs));
    tallies.set(keys.tally(tally.key), Math.ceil(tally.ttlMs));
  }
  const all = [...ends.keys(), ...tallies.keys()];
  const numbers = new Map(all.map((key, index) => [key, index + 1]));
  const batch = {
    entries: additions.map(({ entry, tally }) => ({
      id: entry.id,
      endMs: entry.endMs,
      packed: pack(entry),
      tally: numbers.get(keys.tally(tally.key)),
      lists: entry.lists.map((name) => numbers.get(keys.list(name))),
    })),
    held: Array.from(ends, ([key, endMs]) => ({ key: numbers.get(key), endMs: Math.ceil(endMs) })),
    tallies: Array.from(tallies, ([key, ttlMs]) => ({ key: numbers.get(key), ttlMs })),
  };
  return [all, JSON.stringify(batch)];
}
