import { Failure } from '../http/failure';
import type { Metrics } from '../observe/metrics';
import { createMemoryCounts } from '../store/memory-counts';
import { type Store, StoreDown } from '../store/store';

const windowMs = 60_000;

/**
 * Counts one more share link for `client`, or so many; the count starts again a minute after its first.
 *
 * @throws {Failure} `rate_limited`, with the seconds until then.
 */
export type CountLink = (client: string, more?: number) => Promise<void>;

interface RateLimitParts {
  /** What is counted: two limits do not share their counts. */
  name: string;
  /** How many share links one client may ask for in a minute (`RATE_LIMIT_PER_MINUTE`). */
  perMinute: number;
  store: Pick<Store, 'count'>;
  metrics: Metrics;
}

/** Counts in the store, so that replicas share the limit. While that cannot be asked, each process counts for itself. */
export function createRateLimit({ name, perMinute, store, metrics }: RateLimitParts): CountLink {
  const countHere = createMemoryCounts();
  const countOwn = (error: unknown, key: string, more: number) => {
    if (error instanceof StoreDown) return countHere(key, windowMs, more);
    throw error;
  };
  return async (client, more = 1) => {
    const key = `${name}:${client}`;
    const { count, endsInMs } = await store.count(key, windowMs, more).catch((error) => countOwn(error, key, more));
    if (count <= perMinute) return;
    metrics.limited();
    throw new Failure('rate_limited', { reason: 'our own limit', retryAfterS: Math.ceil(endsInMs / 1000) });
  };
}
