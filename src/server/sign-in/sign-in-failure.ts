import type { SignInFailureCode } from '#contract/sign-in-failure';

/** Ends a sign-in with a page that explains why. */
export class SignInFailure extends Error {
  override readonly name = 'SignInFailure';

  constructor(
    readonly code: SignInFailureCode,
    /** The cause in fixed words for the log, never a message or other text from outside. */
    readonly reason: string,
    /** The provider's identifier of the person who was refused. */
    readonly sub?: string,
  ) {
    super(code);
  }
}
