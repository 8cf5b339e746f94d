import type { ErrorCode } from '#contract/problem';

export interface FailureDetails {
  /** Why, in fixed words for the log: never a message, a URL or anything that came from outside. */
  reason?: string;
  /** Every field at fault, with a text for the person who filled it in. */
  errors?: { field: string; message: string }[];
  /** When to come back, in seconds. */
  retryAfterS?: number;
  /** No call left us, so no link can exist. */
  nothingBegun?: boolean;
  /** The methods there are, where one was asked for that there is not. */
  allow?: string;
}

/** Anything that ends a request with a problem of the contract. */
export class Failure extends Error {
  override readonly name: string = 'Failure';

  constructor(
    readonly code: ErrorCode,
    readonly details: FailureDetails = {},
  ) {
    super(code);
  }
}
