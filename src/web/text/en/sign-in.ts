import type { SignInFailureCode } from '#contract/sign-in-failure';

/** Why a sign-in failed, and what to do. */
export const signInFailureText: Record<SignInFailureCode, { title: string; body: string }> = {
  sign_in_expired: {
    title: 'This sign-in is no longer valid',
    body: 'It took too long, was used before, or began in another browser. Sign in again; if it stays so, allow cookies for this address.',
  },
  sign_in_refused: {
    title: 'You were not signed in',
    body: 'Your organisation’s sign-in did not let you in, or it was cancelled. Sign in again or use another account; if it stays so, tell your administrator.',
  },
  not_an_operator: {
    title: 'You are not an operator here',
    body: 'Your organisation knows you, but this account may not use Sharedesk. Use another account, or ask your administrator for access.',
  },
  sign_in_failed: {
    title: 'The sign-in did not work',
    body: 'Your organisation’s sign-in gave an answer that Sharedesk cannot accept. Sign in again; if it stays so, tell your administrator.',
  },
  sign_in_unavailable: {
    title: 'The sign-in cannot be reached',
    body: 'Your organisation’s sign-in does not answer at the moment. Sign in again in a minute; if it stays so, tell your administrator.',
  },
  still_signed_in: {
    title: 'Signed out of Sharedesk only',
    body: 'Your organisation’s sign-in does not answer, so you may still be signed in there. Close all windows of this browser before others use it.',
  },
};
