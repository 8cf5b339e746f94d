import type { SignInFailureCode } from '#contract/sign-in-failure';

/** Why a sign-in failed, and what to do. */
export const signInFailureText: Record<SignInFailureCode, { title: string; body: string }> = {
  sign_in_expired: {
    title: 'This sign-in is no longer valid',
    body: 'It took too long, or was used before. Sign in again. If that does not help, allow cookies for this address.',
  },
  sign_in_refused: {
    title: 'You were not signed in',
    body: 'The sign-in was refused or cancelled. Sign in again or use another account. If that does not help, tell your administrator.',
  },
  not_an_operator: {
    title: 'You are not an operator here',
    body: 'This account may not use Sharedesk. Use another account, or ask your administrator for access.',
  },
  sign_in_failed: {
    title: 'The sign-in did not work',
    body: 'Sign in again. If that does not help, tell your administrator.',
  },
  sign_in_unavailable: {
    title: 'The sign-in cannot be reached',
    body: 'It does not answer at the moment. Sign in again in a minute. If that does not help, tell your administrator.',
  },
  still_signed_in: {
    title: 'Signed out of Sharedesk only',
    body: 'You may still be signed in with your work account. Close all windows of this browser before others use it.',
  },
};
