import { afterEach, expect, test, vi } from 'vitest';
import { isSignedOut, lastSignOut, markSignIn, markSignOut } from './sign-outs';

afterEach(() => vi.unstubAllGlobals());

function stubStorage() {
  const held = new Map<string, string>();
  const setItem = (key: string, value: string) => void held.set(key, value);
  vi.stubGlobal('localStorage', { getItem: (key: string) => held.get(key) ?? null, setItem });
}

test('after a sign-out it is open who comes next, until somebody has signed in', () => {
  stubStorage();
  expect(isSignedOut()).toBe(false);
  markSignIn();
  expect(isSignedOut()).toBe(false);
  markSignOut();
  expect(isSignedOut()).toBe(true);
  markSignIn();
  expect(isSignedOut()).toBe(false);
});

test('one sign-out is told from the next', () => {
  stubStorage();
  vi.useFakeTimers({ now: 1000 });
  markSignOut();
  const first = lastSignOut();
  vi.setSystemTime(1001);
  markSignOut();
  expect([first, lastSignOut()]).toEqual(['1000', '1001']);
  vi.useRealTimers();
});

test('a browser that stores nothing knows of none', () => {
  vi.stubGlobal('localStorage', undefined);
  markSignOut();
  expect([lastSignOut(), isSignedOut()]).toEqual(['', false]);
});
