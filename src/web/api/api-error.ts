import type { ErrorCode, Problem } from '#contract/problem';

/**
 * The server's codes, and the failures that the page finds itself: no network, a part of the page that does not load, no response, an unknown
 * response, and what a proxy in front says in place of the server (a sign-in of its own, too large headers, an error without our words).
 */
export type FailureCode =
  | ErrorCode
  | 'offline'
  | 'page_incomplete'
  | 'no_answer'
  | 'unexpected_answer'
  | 'gate_closed'
  | 'too_many_cookies'
  | 'server_unavailable';

type Details = { requestId?: string; retryAfterS?: number; errors?: Problem['errors']; linkMayExist?: boolean | undefined };

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

/** Whether nobody is signed in, or somebody other than the operator whom the page names. */
export const isUnauthenticated = (error: unknown) => error instanceof ApiError && error.code === 'unauthenticated';
