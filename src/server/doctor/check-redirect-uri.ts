import { randomUUID } from 'node:crypto';
import type { CustomFetch } from 'openid-client';
import { paths } from '#contract/paths';
import type { Provider } from '../sign-in/provider';
import { toSignInFailure } from '../sign-in/provider-failure';
import { type Finding, failed, ok, skipped, warning } from './finding';

const timeoutMs = 10_000;
/** What providers answer to `prompt=none` where nobody is signed in (OpenID Connect Core 1.0, 3.1.2.6). */
const nobodyThere = ['login_required', 'interaction_required', 'consent_required', 'account_selection_required'];

/**
 * Begins a sign-in in which the provider may ask nobody. It answers at the redirect URI only if that is registered (RFC 6749, 4.1.2.1).
 *
 * @param deskUrl the address of the desk; undefined: only requests say it.
 */
export async function checkRedirectUri(provider: Provider, fetch: CustomFetch, deskUrl: string | undefined): Promise<Finding> {
  if (deskUrl === undefined)
    return skipped(
      'redirect-uri',
      'Not checked, because PUBLIC_URL is not set: it is the address that operators open, and /auth/callback.',
    );
  const redirectUri = deskUrl + paths.callback;
  try {
    const address = new URL(await provider.authorizationUrl(redirectUri, createAttempt(), false));
    address.searchParams.set('prompt', 'none');
    const signal = AbortSignal.timeout(timeoutMs);
    const { status, headers } = await fetch(address.href, { method: 'GET', headers: {}, body: null, redirect: 'manual', signal });
    return readAnswer(status, headers.get('location'), redirectUri);
  } catch (error) {
    return warning(
      'redirect-uri',
      `The provider does not answer at its sign-in page (${toSignInFailure(error).reason}).`,
      `Register ${redirectUri} there.`,
    );
  }
}

const createAttempt = () => ({ state: randomUUID(), nonce: randomUUID(), verifier: randomUUID() + randomUUID(), returnTo: '/' });

function readAnswer(status: number, location: string | null, redirectUri: string): Finding {
  const back = location?.startsWith(`${redirectUri}?`) ? new URL(location).searchParams : undefined;
  const error = back?.get('error') ?? '';
  if (back && (nobodyThere.includes(error) || back.has('code'))) return ok('redirect-uri', `${redirectUri} is registered at the provider.`);
  if (back) {
    const code = /^[a-z_]{1,40}$/.test(error) ? error : 'unknown error';
    return failed(
      'redirect-uri',
      `${redirectUri} is registered, but the provider refuses the request (${code}).`,
      'Let the client use the authorization code flow with PKCE, and the scopes openid, profile and email.',
    );
  }
  if (status >= 400 && status < 500) {
    const text = `The provider refuses the client ID or the redirect URI ${redirectUri} (status ${status}).`;
    return failed('redirect-uri', text, 'Register exactly this redirect URI for the client in OIDC_CLIENT_ID.');
  }
  const text = `The provider does not say whether ${redirectUri} is registered (status ${status}).`;
  return warning('redirect-uri', text, 'See that exactly this redirect URI is registered there, and sign in once.');
}
