import type { SignInFailureCode } from '#contract/sign-in-failure';

/** Anything that ends a sign-in with a page that says why. */
export class SignInFailure extends Error {
  override readonly name = 'SignInFailure';

  constructor(
    readonly code: SignInFailureCode,
    /** Why, in fixed words for the log: never a message or anything else that came from outside. */
    readonly reason: string,
    /** Who was turned away, as the provider names them. */
    readonly sub?: string,
  ) {
    super(code);
  }
}
