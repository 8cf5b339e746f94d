import { Failure } from '../http/failure';
import type { Metrics } from '../observe/metrics';

const mostInFlight = 16;

/**
 * Begins one more share link for `client`, unless too many of its links are being made at this moment.
 *
 * @returns what to call once, when it is made or has failed.
 * @throws {Failure} `rate_limited`.
 */
export type HoldPlace = (client: string) => () => void;

/** Keeps clients with a slow upstream from taking all places upstream from the others. Each process counts for itself. */
export function createInFlightLimit(metrics: Metrics, most = mostInFlight): HoldPlace {
  const counts = new Map<string, number>();
  return (client) => {
    const count = counts.get(client) ?? 0;
    if (count >= most) {
      metrics.limited();
      throw new Failure('rate_limited', { reason: 'too many in flight', retryAfterS: 1, nothingBegun: true });
    }
    counts.set(client, count + 1);
    return () => {
      const left = (counts.get(client) ?? 0) - 1;
      if (left > 0) counts.set(client, left);
      else counts.delete(client);
    };
  };
}
