import { afterEach, expect, test, vi } from 'vitest';
import { safeStorage } from '../browser/safe-storage';
import { fakeStorage, forbidden } from '../testing/fake-storage';
import { createSignOuts } from './sign-outs';

afterEach(() => {
  vi.useRealTimers();
});

function openSignOuts() {
  const { storage } = fakeStorage();
  return createSignOuts(safeStorage(() => storage));
}

test('after a sign-out, the next operator is unknown until somebody signs in', () => {
  const signOuts = openSignOuts();
  expect(signOuts.isSignedOut()).toBe(false);
  signOuts.markSignIn();
  expect(signOuts.isSignedOut()).toBe(false);
  signOuts.markSignOut();
  expect(signOuts.isSignedOut()).toBe(true);
  signOuts.markSignIn();
  expect(signOuts.isSignedOut()).toBe(false);
});

test('one sign-out is told from the next', () => {
  const signOuts = openSignOuts();
  vi.useFakeTimers({ now: 1000 });
  signOuts.markSignOut();
  const first = signOuts.last();
  vi.setSystemTime(1001);
  signOuts.markSignOut();
  expect([first, signOuts.last()]).toEqual(['1000', '1001']);
});

test('a browser that stores nothing knows of no sign-out', () => {
  const signOuts = createSignOuts(safeStorage(forbidden));
  signOuts.markSignOut();
  expect([signOuts.last(), signOuts.isSignedOut()]).toEqual(['', false]);
});
