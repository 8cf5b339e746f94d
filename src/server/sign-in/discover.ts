import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
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

/** For one answer of the provider, in seconds. */
const timeoutS = 10;
/** The same, for whoever is signing out: the page waits, and what matters is over. */
const partingTimeoutS = 3;
/** How far the provider's clock may be from ours, in seconds. */
const clockToleranceS = 30;
/** What a provider says of itself is asked anew after this time, since it may move its endpoints. */
const renewalMs = 10 * 60_000;
/** What is as young as this is fresh. */
const freshMs = 5000;

export interface Discovery {
  /** How to speak with the provider: asked once for all who wait; after a failure, the next caller asks again. */
  cached(): Promise<Configuration>;
  /** The same, asked anew, so that nobody is sent to a provider that is gone by now; not for each who asks, since anybody may. */
  fresh(): Promise<Configuration>;
  /** Asks anew, and nobody waits for it; where the provider does not answer, what it said before still holds. Never fails. */
  renew(): void;
}

/**
 * Asks the provider how to speak with it (OpenID Connect Discovery 1.0, 4). What is returned throws {SignInFailure} `sign_in_unavailable`.
 *
 * @param now milliseconds since 1970.
 */
export function createDiscovery({ issuer, clientId, clientSecret }: OidcSettings, now: () => number): Discovery {
  let known: Configuration | undefined;
  let knownAtMs = 0;
  let freshUntilMs = 0;

  async function ask(timeout: number): Promise<Configuration> {
    const server = new URL(issuer);
    const metadata = { [clockTolerance]: clockToleranceS, [clockSkew]: Math.round((now() - Date.now()) / 1000) };
    // The settings let http through on loopback alone. Signatures are checked although TLS may vouch for the answer: it costs little.
    const execute = server.protocol === 'http:' ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks];
    const options = { timeout, execute, [customFetch]: boundedFetch };
    known = await discovery(server, clientId, metadata, clientAuth(clientSecret), options).catch(fail);
    // However short the time was for this answer, what follows may take as long as ever.
    known.timeout = timeoutS;
    knownAtMs = now();
    return known;
  }

  const askPatiently = oneAtATime(() => ask(timeoutS));
  const askBriefly = oneAtATime(async () => {
    const configuration = await ask(partingTimeoutS);
    freshUntilMs = now() + freshMs;
    return configuration;
  });
  const renew = () => void askBriefly().catch(() => undefined);

  return {
    async cached() {
      if (!known) return askPatiently();
      if (now() - knownAtMs >= renewalMs) renew();
      return known;
    },
    fresh: async () => (known && now() < freshUntilMs ? known : askBriefly()),
    renew,
  };
}

/** Whoever calls while a call is under way waits for the same answer. */
function oneAtATime<T>(call: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => {
    underWay ??= call().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

function fail(error: unknown): never {
  throw new SignInFailure('sign_in_unavailable', `discovery: ${toSignInFailure(error).reason}`);
}

/** By whichever of the two ways the provider takes; where it names none, the first is meant (OpenID Connect Discovery 1.0, 3). */
function clientAuth(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...request) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authenticate = taken.includes('client_secret_basic') ? basic : post;
    return authenticate(server, ...request);
  };
}
