import { AuthorizationResponseError, ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { ProxyFailure } from '../http/proxy-failure';
import { SignInFailure } from './sign-in-failure';

/** Errors that mean that the provider or the person refused the sign-in (RFC 6749, 4.1.2.1; OpenID Connect Core 1.0, 3.1.2.6). */
const refusals = ['access_denied', 'login_required', 'interaction_required', 'consent_required', 'account_selection_required'];
const faults = ['server_error', 'temporarily_unavailable'];
const misunderstandings = ['invalid_request', 'unauthorized_client', 'unsupported_response_type', 'invalid_scope'];

/** Translates an error of the OpenID library into a failure that a page explains. The reason is in our own words, or a code of the library. */
export function toSignInFailure(error: unknown): SignInFailure {
  if (error instanceof SignInFailure) return error;
  if (error instanceof AuthorizationResponseError) return fromAuthorizationError(error.error);
  if (error instanceof ResponseBodyError) return fromTokenError(error);
  // The token endpoint refuses our secret, or userinfo the access token. The header says so, so the body does not matter (RFC 6749, 5.2; RFC 6750, 3).
  if (error instanceof WWWAuthenticateChallengeError) return new SignInFailure('sign_in_failed', 'credentials refused');
  // `fetch` throws it if there is no response. The library's own TypeErrors have a code.
  if (error instanceof TypeError && !('code' in error)) return new SignInFailure('sign_in_unavailable', unreachable(error.cause));
  if (!(error instanceof ClientError)) return new SignInFailure('sign_in_failed', 'unexpected');
  const { code = 'unexpected', cause } = error;
  const status = cause instanceof Response ? cause.status : 200;
  const reason = status === 200 ? code : `${code}, status ${status}`;
  return new SignInFailure(code === 'OAUTH_TIMEOUT' || status >= 500 ? 'sign_in_unavailable' : 'sign_in_failed', reason);
}

/** Adds the code of Node or OpenSSL, such as ECONNREFUSED or SELF_SIGNED_CERT_IN_CHAIN. */
function unreachable(cause: unknown): string {
  if (cause instanceof ProxyFailure) return `provider unreachable: ${cause.reason}`;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return `provider unreachable${/^[A-Z_]+$/.test(code) ? `: ${code}` : ''}`;
}

function fromAuthorizationError(code: string): SignInFailure {
  const known = [...refusals, ...faults, ...misunderstandings].find((name) => name === code) ?? 'unknown error';
  const reason = `provider: ${known}`;
  if (refusals.includes(code)) return new SignInFailure('sign_in_refused', reason);
  return new SignInFailure(faults.includes(code) ? 'sign_in_unavailable' : 'sign_in_failed', reason);
}

/** @param error from the token endpoint, always with a 4xx status (RFC 6749, 5.2). */
function fromTokenError({ error }: ResponseBodyError): SignInFailure {
  // The code was used before, or has expired.
  if (error === 'invalid_grant') return new SignInFailure('sign_in_expired', 'token endpoint: invalid_grant');
  return new SignInFailure('sign_in_failed', error === 'invalid_client' ? 'token endpoint: invalid_client' : 'token endpoint');
}
