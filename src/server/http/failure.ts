import type { ErrorCode } from '#contract/problem';

export interface FailureDetails {
  /** Why, in fixed words for the log: never a message, a URL or other text from outside. */
  reason?: string;
  /** Every field at fault, with a text for the person who filled in the form. */
  errors?: { field: string; message: string }[];
  /** When to come back, in seconds. */
  retryAfterS?: number;
  /** We refused before any call was sent, because too many links are being made. */
  nothingBegun?: boolean;
  /** It is not the upstream that cannot be asked, but the shared store. */
  storeDown?: boolean;
  /** The methods that this path takes, with `method_not_allowed`. */
  allow?: string;
}

/** Ends a request with the problem that has this code. */
export class Failure extends Error {
  override readonly name: string = 'Failure';

  constructor(
    readonly code: ErrorCode,
    readonly details: FailureDetails = {},
  ) {
    super(code);
  }
}
