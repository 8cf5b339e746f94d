import type { Entry, ListedEntry, Page, Place } from './store';

/** How often entries that have ended are looked for. */
const sweepMs = 10_000;

/** Most lists hold one entry. A set for each of them would cost more memory than the entries. */
interface List {
  name: string;
  held: KeptEntry | Set<KeptEntry>;
}

interface KeptEntry extends ListedEntry {
  lists: List[];
}

/** Entries with their lists, in memory. @param most beyond it, the oldest are forgotten. @param now milliseconds since 1970. */
export function createEntries(most: number, now: () => number) {
  const all = new Map<string, KeptEntry>();
  /** Goes on from the oldest entry. Another one would step over each entry that was removed before it, and there are thousands. */
  const fromOldest = all.values();
  const lists = new Map<string, List>();
  let sweptAtMs = now();

  function join(entry: KeptEntry, name: string): List {
    const known = lists.get(name);
    if (!known) return begin(entry, inOnePiece(name));
    if (known.held instanceof Set) known.held.add(entry);
    else known.held = new Set([known.held, entry]);
    return known;
  }

  function begin(entry: KeptEntry, name: string): List {
    const list = { name, held: entry };
    lists.set(name, list);
    return list;
  }

  function remove(entry: KeptEntry): void {
    all.delete(entry.id);
    for (const { name, held } of entry.lists) {
      if (held instanceof Set) held.delete(entry);
      if (held === entry || (held instanceof Set && held.size === 0)) lists.delete(name);
    }
  }

  function sweep(): void {
    if (now() - sweptAtMs < sweepMs) return;
    sweptAtMs = now();
    for (const entry of all.values()) if (entry.endMs <= sweptAtMs) remove(entry);
  }

  return {
    /** @returns whether it was not there before. */
    add({ id, value, endMs, lists: names }: Entry): boolean {
      sweep();
      const before = all.get(id);
      const inTheWay = before ?? (all.size < most ? undefined : fromOldest.next().value);
      if (inTheWay) remove(inTheWay);
      const entry: KeptEntry = { id: inOnePiece(id), value: inOnePiece(value), endMs, lists: [] };
      all.set(entry.id, entry);
      entry.lists = names.map((name) => join(entry, name));
      return before === undefined;
    },
    list(name: string, page: Page): ListedEntry[] {
      const held = lists.get(name)?.held ?? [];
      return firstOf(Symbol.iterator in held ? held : [held], page, now()).map(({ id, value, endMs }) => ({ id, value, endMs }));
    },
  };
}

/** V8 keeps a text that was put together, as UUIDs are, as its many pieces. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}

/** The first entries of a page that live. It puts no more in order than it has to: a list may hold all entries. */
function firstOf(entries: Iterable<KeptEntry>, { after, most }: Page, nowMs: number): KeptEntry[] {
  let first: KeptEntry[] = [];
  let last: KeptEntry | undefined;
  for (const entry of entries) {
    if (entry.endMs <= nowMs || (after && byEnd(entry, after) <= 0) || (last && byEnd(entry, last) > 0)) continue;
    first.push(entry);
    if (first.length < 2 * most) continue;
    first = first.sort(byEnd).slice(0, most);
    last = first.at(-1);
  }
  return first.sort(byEnd).slice(0, most);
}

/** The order of a list. */
export function byEnd(one: Place, other: Place): number {
  if (one.endMs !== other.endMs) return one.endMs - other.endMs;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
