import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type MadeLink, madeLinkSchema } from '../link/made-link-schema';
import { fakeStorage, forbidden } from '../testing/fake-storage';
import { createRecentLinks } from './recent-links';

const startMs = Date.parse('2026-11-24T12:00:00Z');
const key = 'sharedesk.links.v1';
const url = 'https://share.example/abc';

beforeEach(() => {
  vi.useFakeTimers({ now: startMs });
});
afterEach(() => {
  vi.useRealTimers();
});

function draftOf(change: Partial<MadeLink> = {}): Omit<MadeLink, 'id'> {
  const times = { createdAt: '2026-11-24T12:00:00.000Z', expiresAt: '2026-11-24T13:00:00.000Z', requestedAtMs: startMs, hours: 1 };
  return { mode: 'view', userId: '4917012345678', url, ...times, ...change };
}

const parse = (entry: unknown) => madeLinkSchema.safeParse(entry).data;

/** The list of a page whose tab already holds `stored`. */
function openList(stored?: unknown) {
  const text = typeof stored === 'string' ? stored : JSON.stringify(stored);
  const { entries, storage } = fakeStorage(stored === undefined ? {} : { [key]: text });
  const links = createRecentLinks(() => storage);
  links.restore(parse);
  return { entries, links };
}

test('the newest link stands first, each with an ID of its own', () => {
  const { links } = openList();
  const first = links.add(draftOf({ userId: 'first' }));
  const second = links.add(draftOf({ userId: 'second' }));
  expect(links.get()).toEqual([second, first]);
  expect(second.id).not.toBe(first.id);
});

test('a listener hears of each change, until it is stopped', () => {
  const { links } = openList();
  const listener = vi.fn();
  const stop = links.subscribe(listener);
  links.add(draftOf());
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  links.clear();
  expect(listener).toHaveBeenCalledTimes(1);
});

test('the next page of the tab has the same links, and gives no ID twice', () => {
  const { storage } = fakeStorage();
  const before = createRecentLinks(() => storage);
  before.add(draftOf({ userId: 'first' }));
  before.add(draftOf({ userId: 'second' }));
  const after = createRecentLinks(() => storage);
  after.restore(parse);
  expect(after.get()).toEqual(before.get());
  expect(before.get().map(({ id }) => id)).not.toContain(after.add(draftOf()).id);
});

test('entries that are not links are dropped, here and in the storage, and the others stay', () => {
  const good = { id: 3, ...draftOf() };
  const { entries, links } = openList([null, 'text', { v: 0 }, { ...good, mode: 'admin' }, good, { ...good, url: 'javascript:alert(1)' }]);
  expect(links.get()).toEqual([good]);
  expect(JSON.parse(entries.get(key) ?? '')).toEqual([good]);
});

test.each([
  ['no JSON', '[{"id":1'],
  ['an empty text', ''],
  ['null', 'null'],
  ['an object', { 0: { id: 1, ...draftOf() } }],
  ['a text', '"links"'],
  ['a number', '7'],
])('%s in the storage is not a list, and is removed', (_name, stored) => {
  const { entries, links } = openList(stored);
  expect(links.get()).toEqual([]);
  expect(entries.has(key)).toBe(false);
  links.add(draftOf());
  expect(links.get()).toHaveLength(1);
});

test.each([
  ['forbidden', forbidden],
  ['full', () => ({ ...fakeStorage().storage, setItem: forbidden })],
])('where the storage is %s, the links last as long as the page', (_name, storage) => {
  const links = createRecentLinks(storage);
  links.restore(parse);
  const { id } = links.add(draftOf());
  links.add(draftOf());
  expect(links.get()).toHaveLength(2);
  links.remove(id);
  expect(links.get()).toHaveLength(1);
  vi.advanceTimersByTime(3_600_000);
  expect(links.get()[0]).not.toHaveProperty('url');
  links.clear();
  expect(links.get()).toEqual([]);
});

test('at its end a link loses its URL, here and in the storage, and keeps the rest', () => {
  const { entries, links } = openList();
  const made = links.add(draftOf());
  vi.advanceTimersByTime(3_599_000);
  expect(links.get()).toEqual([made]);
  const listener = vi.fn();
  links.subscribe(listener);
  vi.advanceTimersByTime(1000);
  const { url: _, ...rest } = made;
  expect(links.get()).toEqual([rest]);
  expect(entries.get(key)).not.toContain(url);
  expect(JSON.parse(entries.get(key) ?? '')).toEqual([rest]);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('of two links only the one that has ended loses its URL', () => {
  const { links } = openList();
  links.add(draftOf({ hours: 2 }));
  links.add(draftOf());
  vi.advanceTimersByTime(3_600_000);
  expect(links.get().map((link) => link.url)).toEqual([undefined, url]);
  vi.advanceTimersByTime(3_600_000);
  expect(links.get().map((link) => link.url)).toEqual([undefined, undefined]);
});

test('when no live link is left, no timer runs', () => {
  const { links } = openList();
  links.add(draftOf());
  links.add(draftOf());
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(3_600_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('a link that ended while its tab was away comes back without its URL', () => {
  const ended = { id: 1, ...draftOf({ requestedAtMs: startMs - 3_600_000 }) };
  const { entries, links } = openList([ended]);
  expect(links.get()).toHaveLength(1);
  expect(links.get()[0]).not.toHaveProperty('url');
  expect(entries.get(key)).not.toContain(url);
});

test('a link that was restored still ends', () => {
  const { entries, links } = openList([{ id: 1, ...draftOf() }]);
  vi.advanceTimersByTime(3_600_000);
  expect(links.get()[0]).not.toHaveProperty('url');
  expect(entries.get(key)).not.toContain(url);
});

test('after a sleep, `expire` finds the links that have ended', () => {
  const { entries, links } = openList();
  links.add(draftOf());
  vi.setSystemTime(startMs + 3_600_000);
  links.expire();
  expect(links.get()[0]).not.toHaveProperty('url');
  expect(entries.get(key)).not.toContain(url);
});

test('a removed link is gone, here and in the storage, and the others stay', () => {
  const { entries, links } = openList();
  const { id } = links.add(draftOf({ url: 'https://share.example/first' }));
  const other = links.add(draftOf());
  links.remove(id);
  expect(links.get()).toEqual([other]);
  expect(entries.get(key)).not.toContain('first');
  links.remove(other.id);
  expect(entries.has(key)).toBe(false);
});

test('a cleared list leaves nothing behind', () => {
  const { entries, links } = openList();
  links.add(draftOf());
  links.add(draftOf());
  links.clear();
  expect(links.get()).toEqual([]);
  expect(entries.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
