/** Why somebody is not let in, or not quite out, with the HTTP status of the page that says so. A new one does not compile until the page has a text for it. */
export const signInFailureStatus = {
  /** No sign-in that this browser began: too long ago, used before, or begun by somebody else. */
  sign_in_expired: 400,
  /** The provider did not want to, or the person did not. */
  sign_in_refused: 403,
  /** Known to the provider, but without `OIDC_REQUIRED_CLAIM`. */
  not_an_operator: 403,
  /** The provider's answer proves nothing. */
  sign_in_failed: 502,
  /** The provider cannot be reached, or has a fault of its own. */
  sign_in_unavailable: 503,
  /** Our own session is over, but the provider cannot be asked to end its own. */
  still_signed_in: 503,
} as const;

export type SignInFailureCode = keyof typeof signInFailureStatus;

const failureCodes = Object.keys(signInFailureStatus) as SignInFailureCode[];

/** What the page can show at first: the desk, open to all or to the operator who is signed in, or what stands before it. The build draws each of them. */
export const faces = ['open', 'signed_in', 'signed_out', ...failureCodes] as const;

export type Face = (typeof faces)[number];

/** The name, without its ending, under which the build keeps a face and the server finds it. */
export function drawingName(sandbox: boolean, face: Face): string {
  return `${sandbox ? 'sandbox' : 'live'}-${face}`;
}
