import { expect, test, vi } from 'vitest';
import { createTokenCache, type Grant } from './token-cache';

const minuteMs = 60_000;

function createClocked(request: () => Promise<Grant>) {
  const clock = { ms: 0 };
  return { clock, cache: createTokenCache(request, () => clock.ms) };
}

test('callers that come while a token is asked for share it', async () => {
  const request = vi.fn(async () => ({ token: 'a', expiresInS: 3600 }));
  const { cache } = createClocked(request);
  expect(await Promise.all([cache.get(), cache.get(), cache.get()])).toEqual(['a', 'a', 'a']);
  expect(request).toHaveBeenCalledTimes(1);
});

test('a token is renewed a minute before its end, and nobody waits for that', async () => {
  const tokens = ['a', 'b'];
  const request = vi.fn(async () => ({ token: tokens.shift() ?? 'c', expiresInS: 3600 }));
  const { clock, cache } = createClocked(request);
  await cache.get();
  clock.ms = 59 * minuteMs - 1;
  expect(cache.get()).toBe('a');
  expect(request).toHaveBeenCalledTimes(1);
  clock.ms = 59 * minuteMs;
  expect(cache.get()).toBe('a');
  await vi.waitFor(() => expect(cache.get()).toBe('b'));
  expect(request).toHaveBeenCalledTimes(2);
});

test('a token that ended is not given any more', async () => {
  const tokens = ['a', 'b'];
  const { clock, cache } = createClocked(async () => ({ token: tokens.shift() ?? 'c', expiresInS: 3600 }));
  await cache.get();
  clock.ms = 60 * minuteMs;
  expect(await cache.get()).toBe('b');
});

test('a failed request is forgotten, and leaves a token that is still good', async () => {
  const request = vi.fn<() => Promise<Grant>>().mockRejectedValueOnce(new Error('down'));
  request.mockResolvedValueOnce({ token: 'a', expiresInS: 3600 }).mockRejectedValue(new Error('down'));
  const { clock, cache } = createClocked(request);
  await expect(cache.get()).rejects.toThrow('down');
  expect(await cache.get()).toBe('a');
  clock.ms = 59 * minuteMs;
  expect(cache.get()).toBe('a');
});

test('only the token that is held can be refused', async () => {
  const tokens = ['a', 'b'];
  const { cache } = createClocked(async () => ({ token: tokens.shift() ?? 'c', expiresInS: 3600 }));
  await cache.get();
  cache.refuse('a');
  expect(await cache.get()).toBe('b');
  cache.refuse('a');
  expect(cache.get()).toBe('b');
});
