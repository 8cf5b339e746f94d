/** Why a sign-in or sign-out fails, with the HTTP status of the page that says so. A new code does not compile until the page has a text for it. */
export const signInFailureStatus = {
  /** This browser began no such sign-in: it is too old, was used before, or belongs to another browser. */
  sign_in_expired: 400,
  /** The provider or the person declined. */
  sign_in_refused: 403,
  /** The provider knows the person, but `OIDC_REQUIRED_CLAIM` is missing. */
  not_an_operator: 403,
  /** The provider's response proves nothing. */
  sign_in_failed: 502,
  /** The provider cannot be reached, or has a fault of its own. */
  sign_in_unavailable: 503,
  /** Our own session has ended, but the provider cannot be asked to end its own. */
  still_signed_in: 503,
} as const;

export type SignInFailureCode = keyof typeof signInFailureStatus;

export const signInFailureCodes = Object.keys(signInFailureStatus) as SignInFailureCode[];
