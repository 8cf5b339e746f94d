import { expect, test } from 'vitest';
import { pack, unpack } from './packed-entry';

test('an entry is packed and unpacked', () => {
  const entry = { value: '["view",8]', lists: ['all', 'operator:{x}"'] };
  expect(unpack(pack(entry))).toEqual(entry);
});

test.each(['', '{"value":1}', '["a",1]', '[]', 'null'])('%j, which another program has written, is in no list', (text) => {
  expect(unpack(text)).toEqual({ value: '', lists: [] });
});
