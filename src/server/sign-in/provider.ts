import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
} from 'openid-client';
import type { OidcSettings, RequiredClaim } from '../config/settings';
import type { Attempt } from './attempts';
import { createDiscovery } from './discover';
import { type Claims, isClaimed } from './operator-claims';
import { askingPrompt } from './prompt';
import { toSignInFailure } from './provider-failure';
import { SignInFailure } from './sign-in-failure';

/** Whoever asks whether the provider is there waits no longer than this. */
const longestCheckMs = 3000;

/** The service that knows who people are (OpenID Connect Core 1.0). Everything here throws {SignInFailure} but `check`. */
export interface Provider {
  /** Why the provider has not told us yet, since our start, how to speak with it; asks again until it has. Undefined when it has. Never fails. */
  check(): Promise<string | undefined>;
  /** Where the browser goes to sign in. @param asking has the provider ask who is there, even whom it knows. */
  authorizationUrl(redirectUri: string, attempt: Attempt, asking: boolean): Promise<string>;
  /** What the provider says of the person whom it sent back. @param callback the URL that the browser came to. */
  redeem(callback: URL, attempt: Attempt): Promise<Claims>;
  /** Where the provider ends its own session; undefined where it offers nothing (OpenID Connect RP-Initiated Logout 1.0, 2). */
  endSessionUrl(returnTo: string): Promise<string | undefined>;
}

/** @param now milliseconds since 1970. */
export function createProvider(settings: OidcSettings, now: () => number): Provider {
  const discovery = createDiscovery(settings, now);
  const { requiredClaim } = settings;

  return {
    check() {
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, longestCheckMs, 'discovery: no answer yet').unref();
        const answer = discovery.cached().then(
          () => undefined,
          (error) => toSignInFailure(error).reason,
        );
        answer.then(resolve).finally(() => clearTimeout(timer));
      });
    },
    async authorizationUrl(redirectUri, { state, nonce, verifier }, asking) {
      const configured = await discovery.cached();
      const prompt = asking ? askingPrompt(configured.serverMetadata()) : undefined;
      const parameters = {
        redirect_uri: redirectUri,
        scope: scopeFor(configured, requiredClaim),
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(prompt && { prompt }),
      };
      return toAddress(() => buildAuthorizationUrl(configured, parameters));
    },
    async redeem(callback, { state, nonce, verifier }) {
      const configured = await discovery.cached();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await authorizationCodeGrant(configured, callback, checks).catch((error) => {
        const failure = toSignInFailure(error);
        // It may have moved its endpoints.
        if (failure.code === 'sign_in_failed' || failure.code === 'sign_in_unavailable') discovery.renew();
        throw failure;
      });
      const claims = tokens.claims();
      if (!claims) throw new SignInFailure('sign_in_failed', 'no id token');
      const whole = claims.name !== undefined && (!requiredClaim || isClaimed(claims, requiredClaim));
      return whole ? claims : completeClaims(configured, tokens.access_token, claims, requiredClaim);
    },
    async endSessionUrl(returnTo) {
      const configured = await discovery.fresh();
      if (!configured.serverMetadata().end_session_endpoint) return undefined;
      return toAddress(() => buildEndSessionUrl(configured, { post_logout_redirect_uri: returnTo }));
    },
  };
}

/** Some providers tell a claim such as `groups` only to those who ask for a scope of the same name. */
function scopeFor(configured: Configuration, claim: RequiredClaim | undefined): string {
  const offered: unknown = configured.serverMetadata().scopes_supported;
  const extra = claim && Array.isArray(offered) && offered.includes(claim.name) ? [claim.name] : [];
  return [...new Set(['openid', 'profile', 'email', ...extra])].join(' ');
}

/** Many providers keep the ID token short, and tell the rest only when asked with the access token (OpenID Connect Core 1.0, 5.3 and 5.4). */
async function completeClaims(
  configured: Configuration,
  accessToken: string,
  claims: Claims & { sub: string },
  requiredClaim: RequiredClaim | undefined,
): Promise<Claims> {
  if (!configured.serverMetadata().userinfo_endpoint) return claims;
  try {
    return { ...(await fetchUserInfo(configured, accessToken, claims.sub)), ...claims };
  } catch (error) {
    // Nothing but the name may be missing.
    if (!requiredClaim || isClaimed(claims, requiredClaim)) return claims;
    // Whether they are an operator, we do not know.
    const { code, reason } = toSignInFailure(error);
    throw new SignInFailure(code, `userinfo: ${reason}`);
  }
}

/** @throws {SignInFailure} where the provider describes itself with what is no address of a page. */
function toAddress(build: () => URL): string {
  try {
    return build().href;
  } catch {
    throw new SignInFailure('sign_in_failed', 'unusable metadata');
  }
}
