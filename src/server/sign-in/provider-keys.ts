import { createLocalJWKSet, errors, type FlattenedJWSInput, type JWSHeaderParameters } from 'jose';
import type { CustomFetch, ServerMetadata } from 'openid-client';
import * as z from 'zod/mini';
import { boundedFetch } from './bounded-fetch';
import type { Provider } from './provider';
import { toSignInFailure } from './provider-failure';
import { SignInFailure } from './sign-in-failure';
import { singleFlight } from './single-flight';

const timeoutMs = 5000;
/** Keys are fetched again after this time, because the provider may have withdrawn one. */
const renewalMs = 10 * 60_000;
/** The shortest time between two fetches: anyone can name a key that nobody knows. */
const pauseMs = 10_000;

interface ProviderKeysParts {
  provider: Pick<Provider, 'metadata'>;
  /** As for everything that is asked of the provider. */
  fetch: CustomFetch | undefined;
  /** A clock that never goes back. */
  elapsedMs: () => number;
}

/**
 * Finds the key that signed a token among the provider's keys (RFC 7517). They are fetched for the first token, and again for one whose key is not
 * among them.
 *
 * @throws {SignInFailure} where there are no keys because the provider cannot be asked, and errors of jose where none fits.
 */
export function createProviderKeys({ provider, fetch = boundedFetch, elapsedMs }: ProviderKeysParts) {
  let known: ReturnType<typeof createLocalJWKSet> | undefined;
  let fetchedAtMs = 0;
  let askedAtMs = Number.NEGATIVE_INFINITY;

  const renew = singleFlight(async () => {
    askedAtMs = elapsedMs();
    known = createLocalJWKSet(await fetchKeys(await provider.metadata(), fetch));
    fetchedAtMs = elapsedMs();
  });

  /** Returns false where the keys were asked for a moment ago. If they cannot be fetched, the old ones stay in use. */
  async function tryRenewal(): Promise<boolean> {
    if (elapsedMs() - askedAtMs < pauseMs) return false;
    await renew().catch((error) => {
      if (!known) throw error;
    });
    return true;
  }

  return async (header: JWSHeaderParameters, token: FlattenedJWSInput) => {
    if (!known || elapsedMs() - fetchedAtMs >= renewalMs) await tryRenewal();
    if (!known) throw new SignInFailure('sign_in_unavailable', 'keys: the provider could not be asked a moment ago');
    try {
      return await known(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey && (await tryRenewal())) return known(header, token);
      throw error;
    }
  };
}

const keysSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** @throws {SignInFailure} */
async function fetchKeys({ issuer, jwks_uri: address }: ServerMetadata, fetch: CustomFetch) {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  // The settings allow an http issuer on loopback only.
  if (!url || (url.protocol !== 'https:' && !issuer.startsWith('http:'))) throw new SignInFailure('sign_in_failed', 'unusable metadata');
  const request = { method: 'GET', headers: { accept: 'application/json' }, body: null, redirect: 'manual' } as const;
  const response = await fetch(url.href, { ...request, signal: AbortSignal.timeout(timeoutMs) }).catch(fail);
  if (response.status !== 200) throw new SignInFailure('sign_in_unavailable', `keys: status ${response.status}`);
  const { data } = keysSchema.safeParse(await response.json().catch(fail));
  if (!data) throw new SignInFailure('sign_in_failed', 'keys: not a key set');
  return data;
}

function fail(error: unknown): never {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    throw new SignInFailure('sign_in_unavailable', 'keys: no answer in time');
  throw new SignInFailure('sign_in_unavailable', `keys: ${toSignInFailure(error).reason}`);
}
