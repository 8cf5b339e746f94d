import type { Store } from './store';

/** How often counts that have ended are looked for. */
const sweepMs = 10_000;

/** Counts in this process. @param elapsedMs a clock that never goes back. */
export function createMemoryCounts(elapsedMs = () => performance.now()): Store['count'] {
  const counts = new Map<string, { count: number; endMs: number }>();
  let sweptAtMs = elapsedMs();

  function sweep(nowMs: number): void {
    if (nowMs - sweptAtMs < sweepMs) return;
    sweptAtMs = nowMs;
    for (const [key, { endMs }] of counts) if (endMs <= nowMs) counts.delete(key);
  }

  return async (key, windowMs, more) => {
    const nowMs = elapsedMs();
    sweep(nowMs);
    const known = counts.get(key);
    const counted = known && known.endMs > nowMs ? known : { count: 0, endMs: nowMs + windowMs };
    counted.count += more;
    counts.set(key, counted);
    return { count: counted.count, endsInMs: counted.endMs - nowMs };
  };
}
