import { errors, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { OidcSettings } from '../config/settings';
import { providerSession } from './endings';
import { isSub } from './operator-claims';
import type { Provider } from './provider';
import type { createProviderKeys } from './provider-keys';

/** Whom or what the provider has signed out. */
export interface Logout {
  /** Unique among the provider's tokens. */
  jti: string;
  sub: string | undefined;
  /** As `providerSession` makes it. */
  sid: string | undefined;
}

/** A token that is not a valid logout token of our provider. */
export class InvalidLogoutToken extends Error {
  override readonly name = 'InvalidLogoutToken';

  constructor(
    /** Why, in fixed words: nothing of the token is repeated. */
    readonly reason: string,
  ) {
    super(reason);
  }
}

interface LogoutTokenParts {
  oidc: Pick<OidcSettings, 'issuer' | 'clientId'>;
  provider: Pick<Provider, 'metadata'>;
  keys: ReturnType<typeof createProviderKeys>;
  /** Milliseconds since 1970. */
  now: () => number;
}

const eventUri = 'http://schemas.openid.net/event/backchannel-logout';
/** Never `none`, nor a signature with a secret (OpenID Connect Back-Channel Logout 1.0, 2.6). */
const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
/** Providers from before the final specification write `JWT`, or nothing. What a token is for is told by its event. */
const types = [undefined, 'logout+jwt', 'application/logout+jwt', 'jwt'];
/** The most by which the provider's clock may differ from ours. */
const toleranceS = 30;
const oldestS = 300;
/** For how long a token can be valid, whatever the clocks. */
export const logoutTokenLifetimeMs = (oldestS + 2 * toleranceS) * 1000;

const claimsSchema = z.object({
  jti: z.string().check(z.minLength(1)),
  sub: z.optional(z.string().check(z.refine(isSub))),
  sid: z.optional(z.string().check(z.minLength(1))),
  events: z.object({ [eventUri]: z.record(z.string(), z.unknown()) }),
});

/**
 * Checks logout tokens (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6), except whether one was sent before.
 *
 * @throws {InvalidLogoutToken} or {SignInFailure} where the provider's keys are not to be had.
 */
export function createLogoutTokens({ oidc, provider, keys, now }: LogoutTokenParts): (token: string) => Promise<Logout> {
  async function verify(token: string): Promise<JWTPayload> {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer: oidc.issuer,
      audience: oidc.clientId,
      algorithms: asymmetric,
      clockTolerance: toleranceS,
      maxTokenAge: oldestS,
      currentDate: new Date(now()),
    }).catch(refuse);
    if (!types.includes(protectedHeader.typ?.toLowerCase())) throw new InvalidLogoutToken('typ');
    const { id_token_signing_alg_values_supported: offered } = await provider.metadata();
    if (Array.isArray(offered) && !offered.includes(protectedHeader.alg)) throw new InvalidLogoutToken('alg');
    return payload;
  }

  return async (token) => {
    const payload = await verify(token);
    if (Object.hasOwn(payload, 'nonce')) throw new InvalidLogoutToken('nonce');
    const { data, error } = claimsSchema.safeParse(payload);
    if (!data) throw new InvalidLogoutToken(String(error.issues[0]?.path[0]));
    if (data.sub === undefined && data.sid === undefined) throw new InvalidLogoutToken('neither sub nor sid');
    return { jti: data.jti, sub: data.sub, sid: providerSession(data) };
  };
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) throw new InvalidLogoutToken(error.claim);
  if (error instanceof errors.JOSEAlgNotAllowed) throw new InvalidLogoutToken('alg');
  if (error instanceof errors.JWSSignatureVerificationFailed) throw new InvalidLogoutToken('signature');
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw new InvalidLogoutToken('key');
  if (error instanceof errors.JOSEError) throw new InvalidLogoutToken('form');
  throw error;
}
