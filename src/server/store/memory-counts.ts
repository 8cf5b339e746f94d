import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Store } from './store';

/** Counts in this process. */
export function createMemoryCounts(): Store['count'] {
  const limiters = new Map<number, RateLimiterMemory>();

  function limiterOf(windowMs: number): RateLimiterMemory {
    const known = limiters.get(windowMs) ?? new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowMs / 1000 });
    limiters.set(windowMs, known);
    return known;
  }

  return async (key, windowMs, more) => {
    const { consumedPoints, msBeforeNext } = await limiterOf(windowMs).consume(key, more);
    return { count: consumedPoints, endsInMs: msBeforeNext };
  };
}
