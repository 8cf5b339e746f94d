import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  clockSkew,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { OidcSettings } from '../config/settings';
import { boundedFetch } from './bounded-fetch';
import { toSignInFailure } from './provider-failure';
import { SignInFailure } from './sign-in-failure';

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
  { issuer, clientId, clientSecret }: OidcSettings,
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
    known = await discovery(server, clientId, metadata, clientAuth(clientSecret), options).catch(fail);
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

/** Callers that arrive during a call share its result. */
function singleFlight<T>(call: () => Promise<T>): () => Promise<T> {
  let inFlight: Promise<T> | undefined;
  return () => {
    inFlight ??= call().finally(() => {
      inFlight = undefined;
    });
    return inFlight;
  };
}

function fail(error: unknown): never {
  throw new SignInFailure('sign_in_unavailable', `discovery: ${toSignInFailure(error).reason}`);
}

/** Sends the secret in the way that the provider accepts; if it names none, that is `client_secret_basic` (OpenID Connect Discovery 1.0, 3). */
function clientAuth(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...request) => {
    const accepted = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authenticate = accepted.includes('client_secret_basic') ? basic : post;
    return authenticate(server, ...request);
  };
}
