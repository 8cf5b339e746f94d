import { expect, test, vi } from 'vitest';
import { createStoredFlag } from './stored-flag';

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

test('a raised flag is found again by the next page, and a lowered one is not', () => {
  const storage = memory();
  createStoredFlag(() => storage, 'a').raise(true);
  expect(createStoredFlag(() => storage, 'a').isRaised()).toBe(true);
  expect(createStoredFlag(() => storage, 'b').isRaised()).toBe(false);
  createStoredFlag(() => storage, 'a').raise(false);
  expect(createStoredFlag(() => storage, 'a').isRaised()).toBe(false);
});

test('where nothing may be stored, it holds as long as the page, and its listeners are told', () => {
  const flag = createStoredFlag(() => {
    throw new DOMException('no', 'SecurityError');
  }, 'a');
  const listener = vi.fn();
  const stop = flag.subscribe(listener);
  flag.raise(true);
  expect(flag.isRaised()).toBe(true);
  stop();
  flag.raise(false);
  expect(listener).toHaveBeenCalledTimes(1);
});
