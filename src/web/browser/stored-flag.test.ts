import { expect, test, vi } from 'vitest';
import { fakeStorage, forbidden } from '../testing/fake-storage';
import { createStoredFlag } from './stored-flag';

test('the next page finds a raised flag, and does not find a lowered one', () => {
  const { storage } = fakeStorage();
  createStoredFlag(() => storage, 'a').raise(true);
  expect(createStoredFlag(() => storage, 'a').isRaised()).toBe(true);
  expect(createStoredFlag(() => storage, 'b').isRaised()).toBe(false);
  createStoredFlag(() => storage, 'a').raise(false);
  expect(createStoredFlag(() => storage, 'a').isRaised()).toBe(false);
});

test('where nothing may be stored, it lasts as long as the page, and its listeners are told', () => {
  const flag = createStoredFlag(forbidden, 'a');
  const listener = vi.fn();
  const stop = flag.subscribe(listener);
  flag.raise(true);
  expect(flag.isRaised()).toBe(true);
  stop();
  flag.raise(false);
  expect(listener).toHaveBeenCalledTimes(1);
});
