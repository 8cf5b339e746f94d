import { failures, failureText } from '#text/failures';
import type { ApiError, FailureCode } from '../api/api-error';

/** Where the server names no time. */
const usualWaitS = 60;

/** What went wrong, and what the operator can do about it: `waitS` is how many seconds to wait before the same is tried again. */
export function failureOf({ code, details }: ApiError): { message: string; waitS: number | undefined } {
  // Only our own server gives a time to wait. It then refused before it asked MyLINK Connect for a link.
  const notBegun = code === 'upstream_unavailable' && details.retryAfterS !== undefined;
  return {
    message: notBegun ? failureText.tooBusy : failures[code](details.linkMayExist === false ? failureText.noneMade : failureText.mayExist),
    waitS: details.retryAfterS ?? (code === 'rate_limited' ? usualWaitS : undefined),
  };
}

export function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(failures, code);
}
