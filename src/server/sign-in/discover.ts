import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  clockSkew,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import * as z from 'zod/mini';
import type { OidcSettings } from '../config/settings';
import { boundedFetch } from './bounded-fetch';
import { toSignInFailure } from './provider-failure';
import { SignInFailure } from './sign-in-failure';
import { singleFlight } from './single-flight';

/** The time limit for one response of the provider. */
const timeoutS = 10;
/** The same during a sign-out, where the page waits and our own session has already ended, and for renewals in the background. */
const quickTimeoutS = 3;
/** The most by which the provider's clock may differ from ours. */
const clockToleranceS = 30;
/** The provider's metadata is fetched again after this time, because the provider may move its endpoints. */
const renewalMs = 10 * 60_000;
/** Metadata counts as fresh for this long. */
const freshMs = 5000;

export interface Discovery {
  /** The provider's metadata, fetched once for all callers. After a failure, the next caller fetches it again. */
  cached(): Promise<Configuration>;
  /** The same, fetched again, so that no browser is sent to a provider that is down; metadata stays fresh for five seconds, since anyone can ask. */
  fresh(): Promise<Configuration>;
  /** Fetches the metadata again in the background. If that fails, the old metadata stays in use. Never fails. */
  renew(): void;
}

/**
 * Fetches and keeps the provider's metadata (OpenID Connect Discovery 1.0, 4). `cached` and `fresh` throw {SignInFailure} `sign_in_unavailable`.
 *
 * @param now milliseconds since 1970.
 * @param fetch for this and for everything that is asked of the provider later.
 */
export function createDiscovery(
  { issuer, clientId, clientSecret, clientAuth }: OidcSettings,
  now: () => number,
  fetch: CustomFetch = boundedFetch,
): Discovery {
  let known: Configuration | undefined;
  let knownAtMs = 0;
  let freshUntilMs = 0;

  async function fetchMetadata(timeout: number): Promise<Configuration> {
    const server = new URL(issuer);
    const metadata = { [clockTolerance]: clockToleranceS, [clockSkew]: Math.round((now() - Date.now()) / 1000) };
    // The settings allow http only on loopback. Signatures are checked even where TLS would be enough, because it costs little.
    const execute = server.protocol === 'http:' ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks];
    const options = { timeout, execute, [customFetch]: fetch };
    known = await discovery(server, clientId, metadata, authenticate(clientSecret, clientAuth), options).catch((error) =>
      fail(error, issuer),
    );
    // Later calls have the full time limit, even if this one had the short one.
    known.timeout = timeoutS;
    knownAtMs = now();
    return known;
  }

  const fetchPatiently = singleFlight(() => fetchMetadata(timeoutS));
  const fetchQuickly = singleFlight(async () => {
    const configuration = await fetchMetadata(quickTimeoutS);
    freshUntilMs = now() + freshMs;
    return configuration;
  });
  const renew = () => void fetchQuickly().catch(() => undefined);

  return {
    async cached() {
      if (!known) return fetchPatiently();
      if (now() - knownAtMs >= renewalMs) renew();
      return known;
    },
    fresh: async () => (known && now() < freshUntilMs ? known : fetchQuickly()),
    renew,
  };
}

function fail(error: unknown, issuer: string): never {
  throw new SignInFailure('sign_in_unavailable', `discovery: ${issuerProblem(error, issuer) ?? toSignInFailure(error).reason}`);
}

const otherIssuer = z.object({
  code: z.literal('OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'),
  cause: z.object({ body: z.object({ issuer: z.string() }) }),
});

/** What is wrong with `OIDC_ISSUER`, if the provider names itself differently (OpenID Connect Discovery 1.0, 4.3). */
function issuerProblem(error: unknown, issuer: string): string | undefined {
  const named = otherIssuer.safeParse(error).data?.cause.body.issuer;
  if (named === undefined) return undefined;
  if (named === issuer.replace(/\/+$/, '')) return 'OIDC_ISSUER ends with a slash, and the name of the provider does not: remove the slash';
  if (named === `${issuer}/`) return 'OIDC_ISSUER lacks the slash at the end of the name of the provider: add the slash';
  return 'OIDC_ISSUER is not the name that the provider gives itself: set it to "issuer" in the metadata of the provider';
}

/**
 * Sends the secret in the way that is chosen or that the provider accepts, in the body where it can. If the provider names no way, that is
 * `client_secret_basic` (OpenID Connect Discovery 1.0, 3).
 */
function authenticate(secret: string, chosen: OidcSettings['clientAuth']): ClientAuth {
  const [post, basic] = [ClientSecretPost(secret), clientSecretBasic(secret)];
  return (server, ...request) => {
    const accepted = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const inBody = accepted.includes('client_secret_post') || !accepted.includes('client_secret_basic');
    const method = chosen ?? (inBody ? 'client_secret_post' : 'client_secret_basic');
    return (method === 'client_secret_post' ? post : basic)(server, ...request);
  };
}

/**
 * HTTP Basic with percent-encoded parts (RFC 6749, 2.3.1). The library's own also encodes `-`, `_` and `.`, which need no encoding, and which
 * providers that do not decode then refuse.
 */
function clientSecretBasic(secret: string): ClientAuth {
  return (_, { client_id }, __, headers) => {
    const credentials = `${encodeURIComponent(client_id)}:${encodeURIComponent(secret)}`;
    headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`);
  };
}
