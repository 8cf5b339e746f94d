import { expect, test, vi } from 'vitest';
import { createStore } from './store';

test('a listener hears of each change, until it is stopped', () => {
  const store = createStore('a');
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  store.set('b');
  store.set('b');
  expect([store.get(), listener.mock.calls.length]).toEqual(['b', 1]);
  stop();
  store.set('c');
  expect([store.get(), listener.mock.calls.length]).toEqual(['c', 1]);
});
