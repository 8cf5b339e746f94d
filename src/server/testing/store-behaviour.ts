import { expect, test } from 'vitest';
import type { Entry, Store } from '../store/store';

const tally = { key: 'made', ttlMs: 60_000 };
/** Longer than any test takes. */
const longMs = 600_000;
const soonMs = 20;

/** What every store does. @param open a store that is empty, and is closed when the test ends. */
export function testStore(open: () => Promise<Store>): void {
  async function openLists() {
    const store = await open();
    const startMs = Date.now() + longMs;
    const add = (id: string, endMs: number, ...lists: string[]) => store.add(entry(id, startMs + endMs, ...lists), tally);
    const ids = async (name: string, most = 10, after?: { id: string; endMs: number }) =>
      (await store.list(name, { after: after && { ...after, endMs: startMs + after.endMs }, most })).map(({ id }) => id);
    return { store, startMs, add, ids };
  }

  test('a text is there until its end, and the first one stays', async () => {
    const store = await open();
    await store.put('a', 'one', longMs);
    expect(await store.putFirst('a', 'two', longMs)).toBe(false);
    expect([await store.get('a'), await store.get('b')]).toEqual(['one', undefined]);
    await store.put('a', 'three', soonMs);
    await expect.poll(() => store.get('a')).toBeUndefined();
    expect(await store.putFirst('a', 'four', longMs)).toBe(true);
    expect(await store.get('a')).toBe('four');
  });

  test('counts go up for each key by itself', async () => {
    const store = await open();
    const counts = [await store.count('a', longMs, 1), await store.count('a', longMs, 50), await store.count('b', longMs, 1)];
    expect(counts.map(({ count }) => count)).toEqual([1, 51, 1]);
    expect(counts.every(({ endsInMs }) => endsInMs > 0 && endsInMs <= longMs)).toBe(true);
  });

  test('a count starts again so long after its first', async () => {
    const store = await open();
    await store.count('a', soonMs, 5);
    await expect.poll(async () => (await store.count('a', soonMs, 1)).count).toBe(1);
  });

  test('a text and a count may have the same key', async () => {
    const store = await open();
    await store.put('a', 'one', longMs);
    expect((await store.count('a', longMs, 1)).count).toBe(1);
    expect(await store.get('a')).toBe('one');
  });

  test('entries are listed by their end, page by page', async () => {
    const { add, ids } = await openLists();
    await Promise.all([add('c', 2, 'all', 'x'), add('b', 1, 'all'), add('a', 2, 'all', 'x'), add('Z', 2, 'all'), add('d', 3, 'all')]);
    expect(await ids('all', 2)).toEqual(['b', 'Z']);
    expect(await ids('all', 2, { id: 'Z', endMs: 2 })).toEqual(['a', 'c']);
    expect(await ids('all', 3, { id: 'a', endMs: 2 })).toEqual(['c', 'd']);
    expect(await ids('all', 2, { id: 'd', endMs: 3 })).toEqual([]);
    expect(await ids('x')).toEqual(['a', 'c']);
    expect(await ids('nothing')).toEqual([]);
  });

  test('an entry is listed with its value and end, whatever it holds', async () => {
    const { store, startMs } = await openLists();
    const value = '{"operator":"Zoë \\u0000 😀","mode":"auto"}';
    await store.add({ id: 'a', value, endMs: startMs, lists: ['operator:Zoë {x} *'] }, tally);
    expect(await store.list('operator:Zoë {x} *', { after: undefined, most: 5 })).toEqual([{ id: 'a', value, endMs: startMs }]);
  });

  test('an entry that has ended is not listed', async () => {
    const { store, add, ids } = await openLists();
    await store.add(entry('soon', Date.now() + soonMs, 'all'), tally);
    await store.add(entry('before', Date.now() - 1, 'all'), tally);
    await add('later', 0, 'all');
    await expect.poll(() => ids('all')).toEqual(['later']);
  });

  test('an entry that is added again is there once, in its new lists, and counted once', async () => {
    const { store, add, ids } = await openLists();
    await add('a', 1, 'all', 'left');
    await add('a', 2, 'all', 'x');
    expect([await ids('all'), await ids('x'), await ids('left')]).toEqual([['a'], ['a'], []]);
    expect(await ids('all', 10, { id: 'a', endMs: 1 })).toEqual(['a']);
    expect(await store.tallies(['made'])).toEqual([1]);
  });

  test('tallies count what was added, and end', async () => {
    const { store, startMs } = await openLists();
    await Promise.all([store.add(entry('a', startMs), tally), store.add(entry('b', startMs), tally)]);
    await store.add(entry('c', startMs), { key: 'short', ttlMs: soonMs });
    expect(await store.tallies(['made', 'other'])).toEqual([2, 0]);
    await expect.poll(() => store.tallies(['short'])).toEqual([0]);
    expect(await store.tallies([])).toEqual([]);
  });
}

export const entry = (id: string, endMs: number, ...lists: string[]): Entry => ({ id, value: `value of ${id}`, endMs, lists });
