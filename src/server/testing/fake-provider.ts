import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type Behaviour, sendJson, sendStatus, startFaultyUpstream } from './faulty-upstream';

export const client = { clientId: 'sharedesk', clientSecret: 'client-secret-canary' };

interface Habits {
  /** What the ID token says besides the usual; undefined takes a claim out. */
  claims?: Record<string, unknown>;
  /** What the provider says when asked with the access token; undefined: it has no such place. */
  userinfo?: Record<string, unknown> | Behaviour;
  /** Signs with a key that nobody knows. */
  forged?: boolean;
  /** In the place of the tokens. */
  token?: Behaviour;
  /** How far its clock is ahead of ours, in seconds. */
  aheadS?: number;
  metadata?: Record<string, unknown>;
}

/** A provider that issues whatever the test says, for whatever code it is given; `nonce` is what it was asked with last, or what is set. */
export async function startFakeProvider(habits: Habits = {}) {
  const [own, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const state = { down: false, nonce: '', habits };
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };

  function idToken(): Promise<string> {
    const nowS = Math.floor(Date.now() / 1000) + (state.habits.aheadS ?? 0);
    const usual = { iss: upstream.url, aud: client.clientId, sub: 'sub-1', nonce: state.nonce, iat: nowS, exp: nowS + 10 };
    const payload: JWTPayload = JSON.parse(JSON.stringify({ ...usual, ...state.habits.claims }));
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .sign(state.habits.forged ? foreign.privateKey : own.privateKey);
  }

  const metadata = () => ({
    issuer: upstream.url,
    authorization_endpoint: `${upstream.url}/authorize`,
    token_endpoint: `${upstream.url}/token`,
    jwks_uri: `${upstream.url}/jwks`,
    ...(state.habits.userinfo && { userinfo_endpoint: `${upstream.url}/userinfo` }),
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    ...state.habits.metadata,
  });
  const upstream = await startFaultyUpstream(async (response, request, count) => {
    const { userinfo, token } = state.habits;
    if (state.down) return sendStatus(503)(response, request, count);
    if (request.path === '/.well-known/openid-configuration') return sendJson(response, metadata());
    if (request.path === '/jwks') return sendJson(response, { keys: [jwk] });
    if (request.path === '/userinfo')
      return typeof userinfo === 'function' ? userinfo(response, request, count) : sendJson(response, userinfo);
    if (token) return token(response, request, count);
    return sendJson(response, { access_token: 'access-token-canary', token_type: 'Bearer', expires_in: 60, id_token: await idToken() });
  });
  return { ...upstream, state };
}
