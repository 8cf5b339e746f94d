import type { Answer } from './send';
import type { Endpoint } from './upstream';
import { UpstreamFailure } from './upstream-failure';

const defaultRetryAfterS = 30;
const longestRetryAfterS = 3600;

/**
 * Lets a 200 pass and turns every other status into a failure.
 *
 * @param nowMs milliseconds since 1970, for a `Retry-After` that is a date.
 * @param refuseToken called where the token was refused; says whether a new one can be had.
 * @throws {UpstreamFailure}
 */
export function requireOk(answer: Answer, endpoint: Endpoint, nowMs: number, refuseToken = () => false): void {
  if (answer.statusCode === 200) return;
  if (endpoint === 'share' && (answer.statusCode === 401 || answer.statusCode === 403)) {
    throw new UpstreamFailure('upstream_unauthorized', { reason: reasonOf(answer, endpoint), tokenRefused: refuseToken() });
  }
  throw statusFailure(answer, endpoint, nowMs);
}

function reasonOf({ statusCode }: Answer, endpoint: Endpoint): string {
  return `${endpoint} status ${statusCode}`;
}

function statusFailure(answer: Answer, endpoint: Endpoint, nowMs: number): UpstreamFailure {
  const { statusCode, headers } = answer;
  const reason = reasonOf(answer, endpoint);
  if (statusCode === 429) return new UpstreamFailure('rate_limited', { reason, retryAfterS: retryAfterS(headers['retry-after'], nowMs) });
  if (statusCode >= 500 && statusCode <= 599) return new UpstreamFailure('upstream_unavailable', { reason, retryable: statusCode === 503 });
  if (endpoint === 'auth') {
    return new UpstreamFailure([400, 401, 403, 404].includes(statusCode) ? 'upstream_unauthorized' : 'upstream_invalid_response', {
      reason,
    });
  }
  if (statusCode === 400) return new UpstreamFailure('upstream_rejected', { reason });
  if (statusCode === 404) return new UpstreamFailure('conversation_not_found', { reason });
  return new UpstreamFailure('upstream_invalid_response', { reason });
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterS(header: string | undefined, nowMs: number): number {
  if (header === undefined) return defaultRetryAfterS;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - nowMs) / 1000);
  if (Number.isNaN(seconds)) return defaultRetryAfterS;
  return Math.min(Math.max(seconds, 1), longestRetryAfterS);
}
