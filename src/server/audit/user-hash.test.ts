import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { hashKeys, userHash } from './user-hash';

test('the first of several secrets makes the hashes, and a derived key is none of the secrets', () => {
  expect(hashKeys({ audit: ['new', 'old'], session: ['s'] })).toEqual(['new', 'old']);
  expect(hashKeys({ audit: undefined, session: undefined })).toEqual([]);
  const derived = hashKeys({ audit: undefined, session: ['s', 't'] });
  expect(derived.map((key) => key.length)).toEqual([32, 32]);
  const hashes = [...derived, 's', 't'].map((key) => userHash(key, '49170'));
  expect(new Set(hashes).size).toBe(4);
});

test('a hash is what openssl makes of the same key and user ID', () => {
  const printed = execFileSync('openssl', ['dgst', '-sha256', '-hmac', 'audit-secret'], { input: '4917012345678', encoding: 'utf8' });
  expect(printed.trim()).toMatch(new RegExp(`${userHash('audit-secret', '4917012345678')}$`));
});
