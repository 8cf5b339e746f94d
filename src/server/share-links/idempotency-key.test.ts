import { expect, test } from 'vitest';
import { keyHashOf, readIdempotencyKey } from './idempotency-key';

const key = '8e03978e-40d5-43e8-bc93-6894a57f9324';

test.each<[string | undefined, string | undefined | null]>([
  [undefined, undefined],
  [key, key],
  [key.toUpperCase(), key],
  [`"${key}"`, key],
  [`"${key}`, null],
  ['', null],
  ['8e03978e40d543e8bc936894a57f9324', null],
  [`${key}0`, null],
  [`${key}, ${key}`, null],
  ['key-1', null],
])('the header %o is read as %o', (header, expected) => {
  expect(readIdempotencyKey(header)).toBe(expected);
});

test('two clients never share a key, and a hash tells neither the client nor the key', () => {
  expect(keyHashOf('operator ada', key)).toBe(keyHashOf('operator ada', key));
  expect(keyHashOf('operator grace', key)).not.toBe(keyHashOf('operator ada', key));
  expect(keyHashOf('operator ada', key)).toMatch(/^[\w-]{22}$/);
});
