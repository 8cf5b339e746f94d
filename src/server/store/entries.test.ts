import { expect, test } from 'vitest';
import { entry } from '../testing/store-behaviour';
import { createEntries } from './entries';

test('beyond the bound, the oldest entries go, and one that is added again is new', () => {
  const entries = createEntries(3, () => 0);
  const add = (id: string, endMs: number) => entries.add(entry(id, endMs, 'all'));
  const ids = () => entries.list('all', { after: undefined, most: 9 }).map(({ id }) => id);
  for (let index = 0; index < 10; index++) add(`entry ${index}`, index + 1);
  expect(ids()).toEqual(['entry 7', 'entry 8', 'entry 9']);
  add('entry 7', 20);
  add('entry 10', 21);
  add('entry 11', 22);
  expect(ids()).toEqual(['entry 7', 'entry 10', 'entry 11']);
});
