import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type MadeLink, madeLinkSchema } from '../link/made-link-schema';
import type { SealedList } from '../tab/sealed-list';
import { createRecentLinks } from './recent-links';

const startMs = Date.parse('2026-11-24T12:00:00Z');
const url = 'https://share.example/abc';

beforeEach(() => {
  vi.useFakeTimers({ now: startMs });
});
afterEach(() => {
  vi.useRealTimers();
});

function draftOf(change: Partial<MadeLink> = {}): Omit<MadeLink, 'id'> {
  const { hours = 1 } = change;
  const times = { createdAt: '2026-11-24T12:00:00.000Z', expiresAt: new Date(startMs + hours * 3_600_000).toISOString() };
  return { mode: 'view', userId: '4917012345678', url, hours, ...times, ...change };
}

const parse = (entry: unknown) => madeLinkSchema.safeParse(entry).data;

/** A stored list that holds its items as they are, oldest first: how they are encrypted has its own tests (sealed-list.test.ts). */
function openStored(...items: unknown[]) {
  let held: readonly unknown[] = items;
  const stored: SealedList = {
    isStored: () => held.length > 0,
    read: async () => [...held],
    write(next) {
      held = next;
    },
    remove() {
      held = [];
    },
    settled: async () => undefined,
  };
  return { stored, items: () => held, text: () => JSON.stringify(held) };
}

function everySecond(act: () => void) {
  const timer = setInterval(act, 1000);
  return () => clearInterval(timer);
}

/** The list of a page whose tab already holds these items. */
async function openList(items: unknown[] = [], now?: () => number) {
  const opened = openStored(...items);
  const links = createRecentLinks(opened.stored, now, everySecond);
  await links.restore(parse);
  return { ...opened, links };
}

test('the newest link stands first, each with an ID of its own', async () => {
  const { links } = await openList();
  const first = links.add(draftOf({ userId: 'first' }));
  const second = links.add(draftOf({ userId: 'second' }));
  expect(links.get()).toEqual([second, first]);
  expect(second.id).not.toBe(first.id);
});

test('a listener hears of each change, until it is stopped', async () => {
  const { links } = await openList();
  const listener = vi.fn();
  const stop = links.subscribe(listener);
  links.add(draftOf());
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  links.clear();
  expect(listener).toHaveBeenCalledTimes(1);
});

test('the next page of the tab has the same links, and gives no ID twice', async () => {
  const { stored, links: before } = await openList();
  before.add(draftOf({ userId: 'first' }));
  before.add(draftOf({ userId: 'second' }));
  const after = createRecentLinks(stored, undefined, everySecond);
  await after.restore(parse);
  expect(after.get()).toEqual(before.get());
  expect(before.get().map(({ id }) => id)).not.toContain(after.add(draftOf()).id);
});

test('a link that is made before the older ones are restored stands above them, keeps its ID, and overwrites nothing', async () => {
  const older = [
    { id: 1, ...draftOf({ userId: 'first' }) },
    { id: 2, ...draftOf({ userId: 'second' }) },
  ];
  const { stored, items } = openStored(...older);
  const links = createRecentLinks(stored, undefined, everySecond);
  const made = links.add(draftOf({ userId: 'third' }));
  expect(items()).toEqual(older);
  await links.restore(parse);
  expect(links.get()[0]).toEqual(made);
  expect(links.get().map(({ userId }) => userId)).toEqual(['third', 'second', 'first']);
  expect(new Set(links.get().map(({ id }) => id)).size).toBe(3);
  expect(items()).toEqual(links.get().toReversed());
});

test('where nothing can be stored, the links last as long as the page', async () => {
  const { stored, items } = openStored();
  const links = createRecentLinks(stored, undefined, everySecond);
  const { id } = links.add(draftOf());
  links.add(draftOf());
  expect(links.get()).toHaveLength(2);
  links.remove(id);
  vi.advanceTimersByTime(3_600_000);
  expect(links.get()[0]).not.toHaveProperty('url');
  links.clear();
  expect([links.get(), items()]).toEqual([[], []]);
});

test('entries that are not links are dropped, here and in the storage, and the others stay', async () => {
  const good = { id: 3, ...draftOf() };
  const { items, links } = await openList([
    null,
    'text',
    { v: 0 },
    { ...good, mode: 'admin' },
    good,
    { ...good, url: 'javascript:alert(1)' },
  ]);
  expect(links.get()).toEqual([good]);
  expect(items()).toEqual([good]);
});

test('at its end a link loses its URL, here and in the storage, and keeps the rest', async () => {
  const { items, text, links } = await openList();
  const made = links.add(draftOf());
  vi.advanceTimersByTime(3_599_000);
  expect(links.get()).toEqual([made]);
  const listener = vi.fn();
  links.subscribe(listener);
  vi.advanceTimersByTime(1000);
  const { url: _, ...rest } = made;
  expect(links.get()).toEqual([rest]);
  expect(text()).not.toContain(url);
  expect(items()).toEqual([rest]);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('of two links only the one that has ended loses its URL', async () => {
  const { links } = await openList();
  links.add(draftOf({ hours: 2 }));
  links.add(draftOf());
  vi.advanceTimersByTime(3_600_000);
  expect(links.get().map((link) => link.url)).toEqual([undefined, url]);
  vi.advanceTimersByTime(3_600_000);
  expect(links.get().map((link) => link.url)).toEqual([undefined, undefined]);
});

test('when no live link is left, no timer runs', async () => {
  const { links } = await openList();
  links.add(draftOf());
  links.add(draftOf());
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(3_600_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('a link that ended while its tab was away comes back without its URL', async () => {
  const ended = { id: 1, ...draftOf({ expiresAt: '2026-11-24T12:00:00.000Z' }) };
  const { text, links } = await openList([ended]);
  expect(links.get()).toHaveLength(1);
  expect(links.get()[0]).not.toHaveProperty('url');
  expect(text()).not.toContain(url);
});

test('a link that was restored still ends', async () => {
  const { text, links } = await openList([{ id: 1, ...draftOf() }]);
  vi.advanceTimersByTime(3_600_000);
  expect(links.get()[0]).not.toHaveProperty('url');
  expect(text()).not.toContain(url);
});

test('after a sleep, `expire` finds the links that have ended', async () => {
  const { text, links } = await openList();
  links.add(draftOf());
  vi.setSystemTime(startMs + 3_600_000);
  links.expire();
  expect(links.get()[0]).not.toHaveProperty('url');
  expect(text()).not.toContain(url);
});

test('only the clock that is passed in ends a link, whatever the browser’s own clock shows', async () => {
  let nowMs = startMs;
  const { links } = await openList(undefined, () => nowMs);
  links.add(draftOf());
  vi.setSystemTime(startMs + 7_200_000);
  vi.advanceTimersByTime(2000);
  expect(links.get()[0]).toHaveProperty('url', url);
  vi.setSystemTime(startMs - 7_200_000);
  nowMs += 3_600_000;
  vi.advanceTimersByTime(2000);
  expect(links.get()[0]).not.toHaveProperty('url');
});

test('a link that was seen to end stays ended when the clock goes back', async () => {
  let nowMs = startMs + 3_600_000;
  const { links } = await openList([{ id: 1, ...draftOf() }], () => nowMs);
  nowMs = startMs;
  links.expire();
  expect(links.get()[0]).not.toHaveProperty('url');
});

test('a removed link is gone, here and in the storage, and the others stay', async () => {
  const { items, links } = await openList();
  const { id } = links.add(draftOf({ url: 'https://share.example/first' }));
  const other = links.add(draftOf());
  links.remove(id);
  expect(links.get()).toEqual([other]);
  expect(items()).toEqual([other]);
  links.remove(other.id);
  expect(items()).toEqual([]);
});

test('a cleared list leaves nothing behind', async () => {
  const { items, links } = await openList();
  links.add(draftOf());
  links.add(draftOf());
  links.clear();
  expect(links.get()).toEqual([]);
  expect(items()).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
