import { describe, expect, test } from 'vitest';
import { readSettings } from './read-settings';

const secret = 'store-secret-0123456789-abcdefghij';
const storeOf = (given: Record<string, string>) => readSettings(given).store;

describe('REDIS_URL', () => {
  test.each([
    ['redis://127.0.0.1:6379', 'redis://127.0.0.1:6379', 'sharedesk'],
    ['rediss://desk:pass%20word@redis.example.com:6380/3?prefix=eu', 'rediss://desk:pass%20word@redis.example.com:6380/3', 'eu'],
  ])('%s is taken', (REDIS_URL, url, prefix) => {
    expect(storeOf({ REDIS_URL, STORE_SECRET: secret }).redis).toEqual({ url, prefix });
  });

  test.each([
    'http://127.0.0.1:6379',
    'redis:///0',
    '127.0.0.1:6379',
    'redis://127.0.0.1:6379/desk',
    'redis://127.0.0.1?prefix={a}',
    'redis://127.0.0.1?ssl=true',
    'redis://127.0.0.1#0',
    'redis://desk:{a}%FF@127.0.0.1',
  ])('%s is refused, and not printed', (REDIS_URL) => {
    expect(() => storeOf({ REDIS_URL, STORE_SECRET: secret })).toThrow(/^REDIS_URL: must be an address such as(?!.*\{a\})/s);
  });

  test('begins its keys with COOKIE_NAME', () => {
    expect(storeOf({ REDIS_URL: 'redis://127.0.0.1', STORE_SECRET: secret, COOKIE_NAME: 'desk-eu' }).redis?.prefix).toBe('desk-eu');
  });

  test('needs a key that all replicas have', () => {
    expect(() => storeOf({ REDIS_URL: 'redis://127.0.0.1' })).toThrow(/STORE_SECRET: is missing/);
  });
});

test('OIDC_SUPERVISOR_CLAIM needs sign-in', () => {
  expect(() => readSettings({ OIDC_SUPERVISOR_CLAIM: 'groups=leads' })).toThrow(
    'OIDC_ISSUER: is missing: OIDC_SUPERVISOR_CLAIM cannot be used without it',
  );
});
