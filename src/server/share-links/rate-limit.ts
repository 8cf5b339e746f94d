import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Failure } from '../http/failure';
import type { Metrics } from '../observe/metrics';

const windowS = 60;

/**
 * Counts one more share link for `client`; the count starts again a minute after its first.
 *
 * @throws {Failure} `rate_limited`, with the seconds until then.
 */
export type CountLink = (client: string) => Promise<void>;

/** @param perMinute how many share links one client may ask for in a minute (`RATE_LIMIT_PER_MINUTE`). Each process counts for itself. */
export function createRateLimit(perMinute: number, metrics: Metrics): CountLink {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: windowS });
  return async (client) => {
    try {
      await limiter.consume(client);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      metrics.limited();
      throw new Failure('rate_limited', { reason: 'our own limit', retryAfterS: Math.ceil(refusal.msBeforeNext / 1000) });
    }
  };
}
