import type { ErrorCode, Problem } from '#contract/problem';

/** The server's codes, and what can go wrong before it is heard: no network, a page that is not whole, no answer, an answer that is not ours. */
export type FailureCode = ErrorCode | 'offline' | 'page_incomplete' | 'no_answer' | 'unexpected_answer';

type Details = { requestId?: string; retryAfterS?: number; errors?: Problem['errors'] };

/** The one error that `get` and `post` throw. `retryAfterS` is in seconds (RFC 9110, 10.2.3). */
export class ApiError extends Error {
  readonly code: FailureCode;
  readonly details: Details;

  constructor(code: FailureCode, details: Details = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}
