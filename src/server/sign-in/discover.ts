import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  clockSkew,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { OidcSettings } from '../config';
import { toSignInFailure } from './provider-failure';
import { SignInFailure } from './sign-in-failure';

/** For one answer of the provider, in seconds. */
const timeoutS = 10;
/** The same, for whoever is signing out: the page waits, and what matters is over. */
const partingTimeoutS = 3;
/** How far the provider's clock may be from ours, in seconds. */
const clockToleranceS = 30;

export interface Discovery {
  /** How to speak with the provider: asked once for all who wait; after a failure, the next caller asks again. */
  cached(): Promise<Configuration>;
  /** The same, asked anew, so that nobody is sent to a provider that is gone by now; once at a time, since anybody may have us ask. */
  fresh(): Promise<Configuration>;
}

/**
 * Asks the provider how to speak with it (OpenID Connect Discovery 1.0, 4). What is returned throws {SignInFailure} `sign_in_unavailable`.
 *
 * @param now milliseconds since 1970.
 */
export function createDiscovery({ issuer, clientId, clientSecret }: OidcSettings, now: () => number): Discovery {
  let answer: Promise<Configuration> | undefined;
  let asking: Promise<Configuration> | undefined;

  function ask(timeout: number): Promise<Configuration> {
    const server = new URL(issuer);
    const metadata = { [clockTolerance]: clockToleranceS, [clockSkew]: Math.round((now() - Date.now()) / 1000) };
    // The settings let http through on loopback alone. Signatures are checked although TLS may vouch for the answer: it costs little.
    const execute = server.protocol === 'http:' ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks];
    return discovery(server, clientId, metadata, clientAuth(clientSecret), { timeout, execute }).catch(fail);
  }

  return {
    async cached() {
      answer ??= ask(timeoutS);
      const asked = answer;
      try {
        return await asked;
      } catch (error) {
        if (answer === asked) answer = undefined;
        throw error;
      }
    },
    fresh() {
      asking ??= ask(partingTimeoutS).finally(() => {
        asking = undefined;
      });
      return asking;
    },
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
