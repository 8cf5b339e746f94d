import { randomUUID } from 'node:crypto';
import type { CustomFetch, ServerMetadata } from 'openid-client';
import { paths } from '#contract/paths';
import { type Proxies, proxyFor } from '../config/proxies';
import type { LinkPolicy, RequiredClaim, SignInSettings } from '../config/settings';
import { claimsOf } from '../sign-in/allowance';
import { boundedFetch } from '../sign-in/bounded-fetch';
import { createDiscovery } from '../sign-in/discover';
import { createProvider, type Provider } from '../sign-in/provider';
import { toSignInFailure } from '../sign-in/provider-failure';
import { createProxiedFetch } from '../sign-in/proxied-fetch';
import { checkRedirectUri } from './check-redirect-uri';
import { type Finding, failed, ok, skipped, warning } from './finding';
import { networkAdvice, type Place } from './network-advice';

interface SignInParts {
  /** The address of the desk; undefined: only requests say it. */
  deskUrl: string | undefined;
  proxies: Proxies;
  policy: LinkPolicy;
}

/** Checks the sign-in with the server's own code, as far as that goes without a person. */
export async function* checkSignIn({ oidc, session }: SignInSettings, { deskUrl, proxies, policy }: SignInParts): AsyncGenerator<Finding> {
  const claims = [...(oidc.requiredClaim ? [oidc.requiredClaim] : []), ...claimsOf(policy)];
  const place: Place = { setting: 'OIDC_ISSUER', proxySetting: proxyFor(oidc.issuer, proxies) && 'HTTPS_PROXY' };
  const fetch = proxies.https ? createProxiedFetch(proxies) : boundedFetch;
  const found = await discover(oidc, fetch, place);
  yield found.finding;
  if (found.metadata) {
    const provider = createProvider(oidc, claims, Date.now, fetch);
    yield await checkRedirectUri(provider, fetch, deskUrl);
    yield await checkClientSecret(provider, found.metadata, deskUrl);
    yield checkClaims(found.metadata, claims);
  } else {
    yield skipped('redirect-uri', 'Not checked, because the provider has to be reached first; nor were the client secret and the claims.');
  }
  const former = session.secrets.length - 1;
  const rest = former === 0 ? '' : `; ${former} former ${former === 1 ? 'one still opens' : 'ones still open'} older sessions`;
  yield ok('session-secret', `SESSION_SECRET encrypts sessions${rest}.`);
}

async function discover(
  oidc: SignInSettings['oidc'],
  fetch: CustomFetch,
  place: Place,
): Promise<{ finding: Finding; metadata?: ServerMetadata }> {
  try {
    const metadata = (await createDiscovery(oidc, Date.now, fetch).cached()).serverMetadata();
    return { finding: ok('provider', `${oidc.issuer} answers, and says how to sign in.`), metadata };
  } catch (error) {
    const { reason } = toSignInFailure(error);
    return { finding: failed('provider', `${oidc.issuer} cannot be used (${reason}).`, discoveryAdvice(reason, place)) };
  }
}

function discoveryAdvice(reason: string, place: Place): string | undefined {
  // The reason says what to do itself.
  if (reason.includes('OIDC_ISSUER')) return undefined;
  if (/unreachable|OAUTH_TIMEOUT/.test(reason)) return networkAdvice(reason, place);
  return 'OIDC_ISSUER must be the address before /.well-known/openid-configuration: open that address, and compare "issuer" in it.';
}

/** Redeems a code that nobody was given: a provider that refuses the code has accepted the client and its secret (RFC 6749, 5.2). */
async function checkClientSecret(provider: Provider, { issuer }: ServerMetadata, deskUrl = 'http://127.0.0.1'): Promise<Finding> {
  const attempt = { state: randomUUID(), nonce: randomUUID(), verifier: randomUUID() + randomUUID(), returnTo: '/' };
  const parameters = new URLSearchParams({ code: `sharedesk-doctor-${randomUUID()}`, state: attempt.state, iss: issuer });
  try {
    await provider.redeem(new URL(`${deskUrl}${paths.callback}?${parameters}`), attempt);
    return warning('client-secret', 'The provider accepts a made-up code.', 'Do not use this provider: anyone could sign in as anyone.');
  } catch (error) {
    const { reason } = toSignInFailure(error);
    if (reason.endsWith('invalid_grant')) return ok('client-secret', 'The provider accepts the client ID and its secret.');
    if (reason.endsWith('invalid_client') || reason === 'credentials refused') {
      const todo =
        'Copy OIDC_CLIENT_ID and OIDC_CLIENT_SECRET again from the provider; if they are right, set OIDC_CLIENT_AUTH to the way that the client is registered with.';
      return failed('client-secret', 'The provider refuses the client ID or its secret.', todo);
    }
    return warning(
      'client-secret',
      `The provider does not say whether it accepts the client secret (${reason}).`,
      'Sign in once to find out.',
    );
  }
}

/** Providers may leave claims out of their list, or the list out of their metadata (OpenID Connect Discovery 1.0, 3). */
function checkClaims({ claims_supported: listed }: ServerMetadata, claims: readonly RequiredClaim[]): Finding {
  if (claims.length === 0) return skipped('claims', 'No setting names a claim that operators need.');
  const offered: unknown[] | undefined = Array.isArray(listed) ? listed : undefined;
  const isListed = (claim: string) => offered?.some((name) => name === claim || claim.startsWith(`${name}.`));
  const names = [...new Set(claims.map(({ name }) => name))];
  const missing = names.filter((name) => !isListed(name));
  if (missing.length === 0) return ok('claims', `The provider can send ${names.join(', ')}.`);
  const text = offered ? `The provider does not list ${missing.join(', ')}` : 'The provider does not list its claims';
  return warning(
    'claims',
    `${text}; it may send them all the same.`,
    'Sign in once as an operator; if that is refused, have the provider send the claims to this client.',
  );
}
