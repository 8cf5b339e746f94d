import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  type ServerMetadata,
} from 'openid-client';
import type { OidcSettings, RequiredClaim } from '../config/settings';
import type { Attempt } from './attempts';
import { createDiscovery } from './discover';
import { type Claims, isClaimed } from './operator-claims';
import { toSignInFailure } from './provider-failure';
import { SignInFailure } from './sign-in-failure';

/** The time limit of `check`. */
const longestCheckMs = 3000;
/** The issuer of Google, whose metadata lists no prompts, and whose documentation allows only `none`, `consent` and `select_account`. */
const google = 'https://accounts.google.com';

interface Redeemed {
  claims: Claims;
  idToken: string | undefined;
}

/** The OpenID provider, which knows who people are (OpenID Connect Core 1.0). Everything but `check` throws {SignInFailure}. */
export interface Provider {
  /** Why the provider's metadata has not been fetched since the start; undefined once it has. Each call tries again until then. Never fails. */
  check(): Promise<string | undefined>;
  /** Where the browser goes to sign in. @param mustAsk makes the provider ask who signs in, even if it has a session. */
  authorizationUrl(redirectUri: string, attempt: Attempt, mustAsk: boolean): Promise<string>;
  /** Exchanges the code for what the provider says about the person. @param callback the URL at which the browser came back. */
  redeem(callback: URL, attempt: Attempt): Promise<Redeemed>;
  /**
   * Where the provider ends its own session; undefined if it offers no such page (OpenID Connect RP-Initiated Logout 1.0, 2).
   *
   * @param idToken of the session that ends. Without it, many providers ask whether it should.
   */
  endSessionUrl(returnTo: string, idToken: string | undefined): Promise<string | undefined>;
  /** What the provider says about itself, at most some minutes old. */
  metadata(): Promise<Readonly<ServerMetadata>>;
}

/**
 * @param needed the claims that are looked at.
 * @param now milliseconds since 1970.
 * @param fetch for everything that is asked of the provider.
 */
export function createProvider(settings: OidcSettings, needed: readonly RequiredClaim[], now: () => number, fetch?: CustomFetch): Provider {
  const discovery = createDiscovery(settings, now, fetch);

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
    async authorizationUrl(redirectUri, { state, nonce, verifier }, mustAsk) {
      const configured = await discovery.cached();
      const prompt = mustAsk ? askingPrompt(configured.serverMetadata()) : undefined;
      const parameters = {
        redirect_uri: redirectUri,
        scope: scopeFor(configured, needed),
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
        // The provider may have moved its endpoints.
        if (failure.code === 'sign_in_failed' || failure.code === 'sign_in_unavailable') discovery.renew();
        throw failure;
      });
      const claims = tokens.claims();
      if (!claims) throw new SignInFailure('sign_in_failed', 'no id token');
      const isComplete = claims.name !== undefined && areClaimed(claims, needed);
      const all = isComplete ? claims : await completeClaims(configured, tokens.access_token, claims, needed);
      return { claims: all, idToken: tokens.id_token };
    },
    async endSessionUrl(returnTo, idToken) {
      const configured = await discovery.fresh();
      if (!configured.serverMetadata().end_session_endpoint) return undefined;
      const parameters = { post_logout_redirect_uri: returnTo, ...(idToken !== undefined && { id_token_hint: idToken }) };
      return toAddress(() => buildEndSessionUrl(configured, parameters));
    },
    metadata: async () => (await discovery.cached()).serverMetadata(),
  };
}

/**
 * The prompt that makes this provider ask who signs in, even if it has a session (OpenID Connect Core 1.0, 3.1.2.1); undefined if it supports
 * none (`prompt_values_supported`: Initiating User Registration via OpenID Connect 1.0, 4).
 */
export function askingPrompt({ issuer, prompt_values_supported: listed }: ServerMetadata): string | undefined {
  const offered: unknown[] = Array.isArray(listed) ? listed : [issuer === google ? 'select_account' : 'login'];
  return ['login', 'select_account'].find((prompt) => offered.includes(prompt));
}

/** Some providers send a claim such as `groups` only if a scope of the same name is requested. */
function scopeFor(configured: Configuration, needed: readonly RequiredClaim[]): string {
  const offered: unknown = configured.serverMetadata().scopes_supported;
  const extra = needed.map(({ name }) => name).filter((name) => Array.isArray(offered) && offered.includes(name));
  return [...new Set(['openid', 'profile', 'email', ...extra])].join(' ');
}

function areClaimed(claims: Claims, needed: readonly RequiredClaim[]): boolean {
  return needed.every((claim) => isClaimed(claims, claim));
}

/** Adds the claims of the userinfo endpoint, because many providers keep the ID token short (OpenID Connect Core 1.0, 5.3 and 5.4). */
async function completeClaims(
  configured: Configuration,
  accessToken: string,
  claims: Claims & { sub: string },
  needed: readonly RequiredClaim[],
): Promise<Claims> {
  if (!configured.serverMetadata().userinfo_endpoint) return claims;
  try {
    const userInfo = await fetchUserInfo(configured, accessToken, claims.sub);
    // The ID token may hold the claim around a needed one without it, such as `realm_access` without `roles`.
    const isInside = needed.some((claim) => isClaimed(userInfo, claim) && !isClaimed({ ...userInfo, ...claims }, claim));
    return isInside ? { ...claims, ...userInfo } : { ...userInfo, ...claims };
  } catch (error) {
    // At most the name is missing.
    if (areClaimed(claims, needed)) return claims;
    // Without these claims, nobody can tell whether this person is an operator, and what they may do.
    const { code, reason } = toSignInFailure(error);
    throw new SignInFailure(code, `userinfo: ${reason}`);
  }
}

/** @throws {SignInFailure} if the address in the provider's metadata is not usable. */
function toAddress(build: () => URL): string {
  try {
    return build().href;
  } catch {
    throw new SignInFailure('sign_in_failed', 'unusable metadata');
  }
}
