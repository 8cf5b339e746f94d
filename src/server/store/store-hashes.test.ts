import { expect, test } from 'vitest';
import { createStoreHashes } from './store-hashes';

const [old, next] = ['store-secret-of-last-year', 'store-secret-of-this-year'];
const hashesOf = (...store: string[]) => createStoreHashes({ store, session: undefined });

test('the first secret makes hashes, and all of them find', () => {
  const made = [hashesOf(old).make('ada'), hashesOf(next).make('ada')];
  expect(hashesOf(next, old).make('ada')).toBe(made[1]);
  expect(hashesOf(next, old).all('ada')).toEqual(made.toReversed());
  expect(hashesOf(next).all('ada')).not.toContain(made[0]);
});

test('a hash is short, and another text has another one', () => {
  const { make } = hashesOf(next);
  expect(make('ada')).toMatch(/^[\w-]{22}$/);
  expect(make('adb')).not.toBe(make('ada'));
});

test('keys are derived from the session secret where there is none of their own', () => {
  const session = [next];
  expect(createStoreHashes({ store: undefined, session }).make('ada')).toBe(hashesOf(next).make('ada'));
  expect(createStoreHashes({ store: [old], session }).make('ada')).toBe(hashesOf(old).make('ada'));
});

test('without any secret, each process has a key of its own', () => {
  const [one, other] = [1, 2].map(() => createStoreHashes({ store: undefined, session: undefined }));
  expect(one?.all('ada')).toEqual([one?.make('ada')]);
  expect(one?.make('ada')).not.toBe(other?.make('ada'));
});
