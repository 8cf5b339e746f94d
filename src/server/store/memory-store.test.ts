import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store';
import type { Entry } from './store';

const tally = { key: 'made', ttlMs: 1000 };
const entry = (id: string, endMs: number, ...lists: string[]): Entry => ({ id, value: `value of ${id}`, endMs, lists });

function open() {
  const clock = { ms: 1000 };
  const store = createMemoryStore(() => clock.ms);
  const ids = async (name: string, most = 10, after?: { id: string; endMs: number }) =>
    (await store.list(name, { after, most })).map(({ id }) => id);
  return { clock, store, ids };
}

test('a text is there until its end, and the first one stays', async () => {
  const { clock, store } = open();
  await store.put('a', 'one', 500);
  expect(await store.putFirst('a', 'two', 500)).toBe(false);
  expect(await store.putFirst('b', 'three', 1000)).toBe(true);
  clock.ms += 501;
  expect([await store.get('a'), await store.get('b')]).toEqual([undefined, 'three']);
  expect(await store.putFirst('a', 'two', 500)).toBe(true);
});

test('counts go up for each key by itself', async () => {
  const { store } = open();
  const counts = [await store.count('a', 60_000, 1), await store.count('a', 60_000, 50), await store.count('b', 60_000, 1)];
  expect(counts.map(({ count }) => count)).toEqual([1, 51, 1]);
  expect(counts.every(({ endsInMs }) => endsInMs > 0 && endsInMs <= 60_000)).toBe(true);
});

test('entries are listed by their end, page by page, until they end', async () => {
  const { clock, store, ids } = open();
  await store.add(entry('c', 3000, 'all', 'x'), tally);
  await store.add(entry('b', 2000, 'all'), tally);
  await store.add(entry('a', 3000, 'all', 'x'), tally);
  expect(await ids('all', 2)).toEqual(['b', 'a']);
  expect(await ids('all', 2, { id: 'a', endMs: 3000 })).toEqual(['c']);
  expect(await ids('x')).toEqual(['a', 'c']);
  clock.ms = 2000;
  expect(await ids('all')).toEqual(['a', 'c']);
});

test('an entry that is added again is there once', async () => {
  const { store, ids } = open();
  await store.add(entry('a', 2000, 'all'), tally);
  await store.add(entry('a', 3000, 'all', 'x'), tally);
  expect([await ids('all'), await ids('x')]).toEqual([['a'], ['a']]);
});

test('tallies count what was added, and end', async () => {
  const { clock, store } = open();
  await store.add(entry('a', 9000, 'all'), tally);
  await store.add(entry('b', 9000, 'all'), tally);
  expect(await store.tallies(['made', 'other'])).toEqual([2, 0]);
  clock.ms += 1001;
  expect(await store.tallies(['made'])).toEqual([0]);
});
