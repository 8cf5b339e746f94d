import { type CustomFetch, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { operatorHeader } from '#contract/operator-header';
import { paths } from '#contract/paths';
import type { Trail } from '../audit/trail';
import type { LinkPolicy, SignInSettings } from '../config/settings';
import { clientAddress } from '../http/client-address';
import { Failure } from '../http/failure';
import { deskUrl, type OriginSettings } from '../http/own-origin';
import { emptyResponse, note, type RequestContext, redirectResponse } from '../http/response';
import type { Store } from '../store/store';
import { createAdmission } from './admission';
import { claimsOf } from './allowance';
import { createAttempts } from './attempts';
import { createBackchannelLogout } from './backchannel-logout';
import { createCookies } from './cookies';
import { createEndings, providerSession } from './endings';
import { createLogoutHint } from './logout-hint';
import { createLogoutTokens } from './logout-token';
import { holdsClaim } from './operator-claims';
import { createOperatorNames } from './operator-names';
import { createProvider } from './provider';
import { createProviderKeys } from './provider-keys';
import { safeReturnPath } from './return-path';
import { createSessions, type Operator, type Person } from './sessions';
import { SignInFailure } from './sign-in-failure';
import { createSignOut, type SignOut } from './sign-out';
import { createTabKeys } from './tab-keys';

type Handler = (c: RequestContext) => Promise<Response>;

export interface SignIn extends SignOut {
  /** Who sent the request; null if nobody is signed in, or a person other than the one whom the page names. */
  operator(c: RequestContext): Promise<Operator | null>;
  operatorId(operator: Person): string;
  /** What an operator is called; undefined for one whom this process has not seen. */
  nameOf(sub: string): string | undefined;
  /** With which the page encrypts what it keeps in this operator's tabs: as `Session` has them. */
  tabKeys(operator: Person): string[];
  /** Why nobody can sign in, for the log; undefined if people can. Never fails. */
  check(): Promise<string | undefined>;
  /** `GET /auth/login` sends the browser to the provider. @throws {Failure} `cross_site_request`. */
  begin: Handler;
  /** `GET /auth/callback` receives the browser from the provider and begins the session. `HEAD` does nothing. */
  finish: Handler;
  /** `POST /auth/backchannel-logout`: the provider ends a session, or all of a person. */
  endForProvider: Handler;
}

interface SignInParts {
  origin: OriginSettings;
  /** The name of the session cookie, without a prefix. */
  cookieName: string;
  /** Decides which claims are looked at. */
  policy: LinkPolicy;
  audit: Trail;
  /** Responds with the page of a failed sign-in. @param cookies the `Set-Cookie` lines of the response. */
  failureResponse(c: RequestContext, failure: SignInFailure, cookies: readonly string[]): Response;
  store: Store;
  /** How long sessions are believed while the store cannot be asked (`STORE_GRACE_S`). */
  graceMs: number;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A clock that never goes back. */
  elapsedMs?: (() => number) | undefined;
  /** For everything that is asked of the provider; without it, directly. */
  fetch?: CustomFetch | undefined;
}

/** Signs operators in, with OpenID Connect's authorization code flow and PKCE, and signs them out. */
export function createSignIn(
  { oidc, session }: SignInSettings,
  { origin, cookieName, policy, audit, failureResponse, store, graceMs, now, elapsedMs = () => performance.now(), fetch }: SignInParts,
): SignIn {
  const cookies = createCookies(origin, cookieName);
  const rights = claimsOf(policy);
  const admit = createAdmission(oidc, policy);
  const endings = createEndings({ store, issuer: oidc.issuer, hours: session.hours, graceMs, now, elapsedMs });
  const sessions = createSessions({ ...session, ...oidc, rights, cookies, endings, now });
  const hint = createLogoutHint({ ...session, ...oidc, cookies: createCookies(origin, cookieName, paths.logout), now });
  const names = createOperatorNames();
  const attempts = createAttempts(session.secrets, cookies, now);
  const provider = createProvider(oidc, [...(oidc.requiredClaim ? [oidc.requiredClaim] : []), ...rights], now, fetch);
  const keys = createProviderKeys({ provider, fetch, elapsedMs });
  const traceOf = (c: RequestContext) => ({ requestId: c.get('requestId'), client: clientAddress(c, origin.trustedProxies) });

  function isNamedByPage(c: RequestContext, operator: Operator): boolean {
    const named = c.req.header(operatorHeader);
    return named === undefined || named === sessions.operatorId(operator);
  }

  const signOut = createSignOut({ origin, sessions, endings, hint, provider, audit, traceOf, isNamedByPage });

  async function finish(c: RequestContext): Promise<Response> {
    const state = c.req.query('state') ?? '';
    const attempt = await attempts.find(c, state);
    if (!attempt) throw new SignInFailure('sign_in_expired', 'no such attempt');
    if (!attempts.spend(attempt)) throw new SignInFailure('sign_in_expired', 'attempt used before');
    const callback = new URL(new URL(c.req.url).search, deskUrl(c.req, origin) + paths.callback);
    const { claims, idToken } = await provider.redeem(callback, attempt);
    const person = admit(claims);
    c.set('operator', person.sub);
    audit.signIn({ ...traceOf(c), operator: person.sub, outcome: 'signed_in' });
    return redirectResponse(c, attempt.returnTo, [
      attempts.end(c, state),
      await sessions.begin(c, person, { holds: (claim) => holdsClaim(claims, claim), sid: providerSession(claims) }),
      ...(await hintOf(c, idToken)),
    ]);
  }

  /** The `Set-Cookie` line with what the provider wants to see at the sign-out. */
  async function hintOf(c: RequestContext, idToken: string | undefined): Promise<string[]> {
    const { end_session_endpoint: endpoint } = await provider.metadata();
    return endpoint !== undefined && idToken !== undefined ? [await hint.keep(c, idToken)] : [];
  }

  /** The callback was loaded again, by reload or from the history, in a browser where somebody is signed in. */
  function toDesk(c: RequestContext, { reason }: SignInFailure): Response {
    note(c, { reason });
    return redirectResponse(c, `${origin.basePath}/`, [attempts.end(c, c.req.query('state') ?? '')]);
  }

  return {
    async operator(c) {
      const operator = await sessions.read(c);
      if (operator) c.set('operator', operator.sub);
      if (operator) names.learn(operator);
      return operator && isNamedByPage(c, operator) ? operator : null;
    },
    operatorId: sessions.operatorId,
    nameOf: names.of,
    tabKeys: createTabKeys(session.secrets, oidc.issuer),
    check: provider.check,
    begin: orFailurePage(failureResponse, async (c) => {
      refuseUnseen(c);
      const returnTo = safeReturnPath(c.req.query('returnTo'), origin.basePath);
      const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo };
      const mustAsk = c.req.query('prompt') === 'login';
      const url = await provider.authorizationUrl(deskUrl(c.req, origin) + paths.callback, attempt, mustAsk);
      return redirectResponse(c, url, await attempts.begin(c, attempt));
    }),
    async finish(c) {
      // A client that only looks, such as a link scanner, must not use up the attempt.
      if (c.req.method === 'HEAD') return emptyResponse(c, []);
      try {
        return await finish(c);
      } catch (error) {
        if (!(error instanceof SignInFailure)) throw error;
        const { code, sub } = error;
        if (code === 'sign_in_expired' && (await sessions.read(c))) return toDesk(c, error);
        audit.signIn({ ...traceOf(c), ...(sub !== undefined && { operator: sub }), outcome: code });
        const used = attempts.end(c, c.req.query('state') ?? '');
        // Another person is at the desk now, so the session of the previous one ends.
        return failureResponse(c, error, code === 'not_an_operator' ? [used, sessions.end(c)] : [used]);
      }
    },
    ...signOut,
    leave: orFailurePage(failureResponse, signOut.leave),
    endForProvider: createBackchannelLogout({
      read: createLogoutTokens({ oidc, provider, keys, now }),
      endings,
      store,
      audit,
      traceOf,
      now,
    }),
  };
}

/**
 * Refuses a sign-in that no person can see. Otherwise the scripts and frames of another site could begin many sign-ins, each with a cookie,
 * until the browser sends more cookies than a server accepts.
 *
 * @throws {Failure} `cross_site_request`.
 */
function refuseUnseen(c: RequestContext): void {
  const destination = c.req.header('sec-fetch-dest');
  if (destination !== undefined && destination !== 'document') throw new Failure('cross_site_request', { reason: 'Sec-Fetch-Dest' });
}

function orFailurePage(failureResponse: SignInParts['failureResponse'], handler: Handler): Handler {
  return (c) =>
    handler(c).catch((error) => {
      if (error instanceof SignInFailure) return failureResponse(c, error, []);
      throw error;
    });
}
