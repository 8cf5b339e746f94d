import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untouched } from './untouched';

const replaceState = vi.fn();
let stored: Map<string, string>;

/** A page of its own in the same tab. */
async function openPage(hash = '') {
  vi.resetModules();
  vi.stubGlobal('location', { hash, pathname: '/', search: '?a=b' });
  const fragment = await import('./fragment');
  fragment.takeFragment();
  return fragment;
}

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('history', { state: 's', replaceState });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  replaceState.mockReset();
});

test('a fragment leaves the address bar at once, and is given out once', async () => {
  const page = await openPage('#userId=1');
  expect(replaceState.mock.calls).toEqual([['s', '', '/?a=b']]);
  expect([page.claimFragment(), page.claimFragment(), stored.size]).toEqual(['userId=1', undefined, 0]);
});

test('an address without one is left as it is', async () => {
  expect((await openPage('#')).claimFragment()).toBeUndefined();
  expect(replaceState).not.toHaveBeenCalled();
});

test('what arrived before the sign-in is there after it, once, and the newest counts', async () => {
  expect((await openPage('#userId=1')).keepArrived()).toBe(true);
  expect((await openPage('#userId=2')).keepArrived()).toBe(true);
  expect((await openPage()).keepArrived()).toBe(true);
  expect((await openPage()).claimFragment()).toBe('userId=2');
  expect([(await openPage()).keepArrived(), stored.size]).toEqual([false, 0]);
});

test('what was typed is there after the sign-in, unless an address brought something newer', async () => {
  const typed = () => ({ mode: 'auto' as const, userId: 'a&b', hours: 8 });
  const first = await openPage();
  first.watchTyped(typed);
  first.keepTyped();
  expect((await openPage()).claimFragment()).toBe('mode=auto&userId=a%26b&hours=8');

  const second = await openPage();
  second.watchTyped(typed);
  second.keepTyped();
  expect((await openPage('#userId=new')).claimFragment()).toBe('userId=new');
  expect(stored.size).toBe(0);
});

test('a form that was emptied meanwhile takes back what was kept of it, and a page without a form does not', async () => {
  const first = await openPage();
  first.watchTyped(() => ({ mode: 'view', userId: '1', hours: 1 }));
  first.keepTyped();
  (await openPage()).keepTyped();
  expect(stored.size).toBe(1);
  const second = await openPage();
  second.watchTyped(() => untouched);
  second.keepTyped();
  expect(stored.size).toBe(0);
});

test('a text that no address can hold does not stand in the way of a sign-in', async () => {
  const page = await openPage();
  page.watchTyped(() => ({ mode: 'view', userId: 'a\ud800b', hours: Number.NaN }));
  page.keepTyped();
  expect((await openPage()).claimFragment()).toBe('mode=view&userId=a%EF%BF%BDb');
});

test('a form that is gone is not asked any more', async () => {
  const page = await openPage();
  page.watchTyped(() => ({ mode: 'view', userId: '1', hours: 1 }))();
  page.keepTyped();
  expect(stored.size).toBe(0);
});
