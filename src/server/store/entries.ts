import type { Entry, ListedEntry, Page, Place } from './store';

/** How often entries that have ended are looked for. */
const sweepMs = 10_000;

/** Entries with their lists, in memory. @param most beyond it, the oldest are forgotten. @param now milliseconds since 1970. */
export function createEntries(most: number, now: () => number) {
  const all = new Map<string, Entry>();
  const lists = new Map<string, Set<Entry>>();
  let sweptAtMs = now();

  function remove(entry: Entry): void {
    all.delete(entry.id);
    for (const name of entry.lists) {
      const list = lists.get(name);
      list?.delete(entry);
      if (list?.size === 0) lists.delete(name);
    }
  }

  function sweep(): void {
    if (now() - sweptAtMs < sweepMs) return;
    sweptAtMs = now();
    for (const entry of all.values()) if (entry.endMs <= sweptAtMs) remove(entry);
  }

  return {
    add(entry: Entry): void {
      sweep();
      const before = all.get(entry.id);
      if (before) remove(before);
      const [oldest] = all.values();
      if (oldest && all.size >= most) remove(oldest);
      all.set(entry.id, entry);
      for (const name of entry.lists) {
        const list = lists.get(name) ?? new Set();
        lists.set(name, list.add(entry));
      }
    },
    list(name: string, { after, most: pageSize }: Page): ListedEntry[] {
      const nowMs = now();
      const living = [...(lists.get(name) ?? [])].filter(({ endMs }) => endMs > nowMs).sort(byEnd);
      const rest = after ? living.filter((entry) => byEnd(entry, after) > 0) : living;
      return rest.slice(0, pageSize).map(({ id, value, endMs }) => ({ id, value, endMs }));
    },
  };
}

/** The order of a list. */
export function byEnd(one: Place, other: Place): number {
  if (one.endMs !== other.endMs) return one.endMs - other.endMs;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
