import { describe, expect, test, vi } from 'vitest';
import type { Grant } from './response';
import { createTokenCache } from './token-cache';
import { UpstreamFailure } from './upstream-failure';

const minuteMs = 60_000;
const down = (retryable = false) => new UpstreamFailure('upstream_unavailable', { retryable });

/** Each exchange returns the next of `results`, or fails with it; after the last one, each returns a new token. */
function createClocked(...results: (string | Error)[]) {
  const clock = { ms: 1_000_000 };
  const request = vi.fn(async (): Promise<Grant> => {
    const result = results.shift() ?? `token-${request.mock.calls.length}`;
    if (result instanceof Error) throw result;
    return { token: result, expiresInS: 3600 };
  });
  return { clock, request, cache: createTokenCache(request, () => clock.ms) };
}

const failureOf = (token: string | Promise<string>) => Promise.resolve(token).catch((error: unknown) => error);

describe('a token', () => {
  test('is asked for once for all callers at the same time', async () => {
    const { request, cache } = createClocked('a');
    expect(await Promise.all([cache.get(), cache.get(), cache.get()])).toEqual(['a', 'a', 'a']);
    expect(request).toHaveBeenCalledTimes(1);
  });

  test('is renewed a minute before it ends, and no caller waits for that', async () => {
    const { clock, request, cache } = createClocked('a', 'b');
    await cache.get();
    clock.ms += 59 * minuteMs - 1;
    expect(cache.get()).toBe('a');
    expect(request).toHaveBeenCalledTimes(1);
    clock.ms += 1;
    expect(cache.get()).toBe('a');
    await vi.waitFor(() => expect(cache.get()).toBe('b'), 15_000);
    expect(request).toHaveBeenCalledTimes(2);
  });

  test('that has ended is not used again', async () => {
    const { clock, cache } = createClocked('a', 'b');
    await cache.get();
    clock.ms += 60 * minuteMs;
    expect(await cache.get()).toBe('b');
  });
});

describe('after a failed exchange', () => {
  test('callers get its failure until a growing pause is over', async () => {
    const { clock, request, cache } = createClocked(down(), down(), down());
    for (const pauseMs of [1000, 2000, 4000]) {
      const calls = request.mock.calls.length + 1;
      for (let caller = 0; caller < 3; caller++) expect(await failureOf(cache.get())).toMatchObject({ code: 'upstream_unavailable' });
      clock.ms += pauseMs - 1;
      expect(await failureOf(cache.get())).toMatchObject({ code: 'upstream_unavailable' });
      expect(request).toHaveBeenCalledTimes(calls);
      clock.ms += 1;
    }
    expect(await cache.get()).toBe('token-4');
  });

  test('the next pause is short again if an exchange succeeded in between', async () => {
    const { clock, request, cache } = createClocked(down(), down(), 'a', down());
    await failureOf(cache.get());
    clock.ms += 1000;
    await failureOf(cache.get());
    clock.ms += 2000;
    await cache.get();
    clock.ms += 60 * minuteMs;
    await failureOf(cache.get());
    clock.ms += 1000;
    expect(await cache.get()).toBe('token-5');
    expect(request).toHaveBeenCalledTimes(5);
  });

  test('that may be retried, there is one retry for all callers', async () => {
    const { request, cache } = createClocked(down(true), down(true));
    const callers = Array.from({ length: 20 }, async () => [await failureOf(cache.get()), await failureOf(cache.get())]);
    for (const failures of await Promise.all(callers)) expect(failures).toMatchObject([{ retryable: true }, { retryable: true }]);
    expect(await failureOf(cache.get())).toMatchObject({ code: 'upstream_unavailable', retryable: false });
    expect(request).toHaveBeenCalledTimes(2);
  });

  test('that asks for a longer wait, the pause is that long, and callers are told the time left', async () => {
    const { clock, request, cache } = createClocked(new UpstreamFailure('rate_limited', { retryAfterS: 90 }));
    await failureOf(cache.get());
    clock.ms += 30_001;
    expect(await failureOf(cache.get())).toMatchObject({ code: 'rate_limited', details: { retryAfterS: 60 } });
    clock.ms += 59_998;
    expect(await failureOf(cache.get())).toMatchObject({ code: 'rate_limited', details: { retryAfterS: 1 } });
    expect(request).toHaveBeenCalledTimes(1);
    clock.ms += 1;
    expect(await cache.get()).toBe('token-2');
  });

  test('callers get the error, even if it is one of our own', async () => {
    const error = new TypeError('ours');
    const { request, cache } = createClocked(error);
    expect([await failureOf(cache.get()), await failureOf(cache.get())]).toEqual([error, error]);
    expect(request).toHaveBeenCalledTimes(1);
  });

  test('callers get a token that is still good, and it is not renewed before the pause is over', async () => {
    const { clock, request, cache } = createClocked('a', down(), 'b');
    await cache.get();
    clock.ms += 59 * minuteMs;
    expect(cache.get()).toBe('a');
    await expect(request.mock.results[1]?.value).rejects.toThrow();
    expect([cache.get(), cache.get()]).toEqual(['a', 'a']);
    expect(request).toHaveBeenCalledTimes(2);
    clock.ms += 1000;
    expect(cache.get()).toBe('a');
    await vi.waitFor(() => expect(cache.get()).toBe('b'), 15_000);
    expect(request).toHaveBeenCalledTimes(3);
  });
});

describe('a refused token', () => {
  test('is forgotten, unless it has already been replaced', async () => {
    const { cache } = createClocked('a', 'b');
    await cache.get();
    expect(cache.refuse('a')).toBe(true);
    expect(await cache.get()).toBe('b');
    expect(cache.refuse('a')).toBe(true);
    expect(cache.get()).toBe('b');
  });

  test('that was just renewed is kept for a growing pause, which begins with the renewal', async () => {
    const { clock, request, cache } = createClocked();
    await cache.get();
    for (const [index, pauseMs] of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000].entries()) {
      expect(cache.refuse(`token-${index + 1}`)).toBe(true);
      // The exchange takes longer than the pause.
      clock.ms += 9000;
      const token = await cache.get();
      clock.ms += pauseMs - 1;
      expect(cache.refuse(token)).toBe(false);
      expect(cache.get()).toBe(token);
      clock.ms += 1;
    }
    expect(request).toHaveBeenCalledTimes(8);
  });

  test('is forgotten at once if the one before it reached its end', async () => {
    const { clock, cache } = createClocked('a', 'b', 'c', 'd', 'e');
    await cache.get();
    cache.refuse('a');
    await cache.get();
    clock.ms += 60 * minuteMs;
    expect(await cache.get()).toBe('c');
    expect(cache.refuse('c')).toBe(true);
    expect(await cache.get()).toBe('d');
    clock.ms += 1000;
    expect(cache.refuse('d')).toBe(true);
  });

  test('is kept while no other can be had', async () => {
    const { clock, request, cache } = createClocked('a', down());
    await cache.get();
    clock.ms += 59 * minuteMs;
    cache.get();
    await expect(request.mock.results[1]?.value).rejects.toThrow();
    expect(cache.refuse('a')).toBe(false);
    expect(cache.get()).toBe('a');
  });
});
