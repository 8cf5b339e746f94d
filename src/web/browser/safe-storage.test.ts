import { expect, test } from 'vitest';
import { fakeStorage, forbidden } from '../testing/fake-storage';
import { safeStorage } from './safe-storage';

test('what is set is read again, until it is removed', () => {
  const storage = safeStorage(() => fake.storage);
  const fake = fakeStorage();
  storage.set('a', '1');
  expect([storage.get('a'), storage.get('b', 'other')]).toEqual(['1', undefined]);
  storage.remove('a');
  expect(fake.entries.size).toBe(0);
});

test('all but what is kept is removed', () => {
  const fake = fakeStorage({ a: '1', b: '2', c: '3' });
  safeStorage(() => fake.storage).removeAllBut(['b']);
  expect([...fake.entries.keys()]).toEqual(['b']);
});

test('a forbidden storage never throws', () => {
  const storage = safeStorage(forbidden);
  storage.set('a', '1');
  storage.remove('a');
  storage.removeAllBut([]);
  expect([storage.get('a'), storage.get('a', 'other')]).toEqual([undefined, 'other']);
});
