import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type Behaviour, sendJson, sendStatus, startFaultyUpstream } from './faulty-upstream';

export const client = { clientId: 'sharedesk', clientSecret: 'client-secret-canary' };

export interface ProviderHabits {
  /** Claims of the ID token that replace the usual ones; undefined removes a claim. */
  claims?: Record<string, unknown>;
  /** The answer of the userinfo endpoint; undefined if the provider has no such endpoint. */
  userinfo?: Record<string, unknown> | Behaviour;
  /** Makes the ID token in place of a signature with the provider's own key. */
  sign?: (payload: JWTPayload) => Promise<string> | string;
  /** The answer of the token endpoint in place of tokens. */
  token?: Behaviour;
  /** How many seconds its clock is ahead of ours. */
  aheadS?: number;
  /** Members of its metadata that replace the usual ones; undefined removes a member. */
  metadata?: Record<string, unknown>;
  /** Answers everything with 503. */
  down?: boolean;
}

const codeStart = 'code-canary-';

/** The code with which the provider sends this browser back. It carries the nonce, so that nothing has to be remembered. */
export const codeFor = (asked: URL) => codeStart + asked.searchParams.get('nonce');

/** Made once for all tests, because that takes longer than most of them. */
const keys = { first: makeKey('k1'), second: makeKey('k2') };

/**
 * Starts a provider that issues what the test says. A test may change its habits while it runs.
 *
 * @param now milliseconds since 1970.
 */
export async function startFakeProvider(habits: ProviderHabits, now: () => number) {
  let key = await keys.first;
  const sign = (payload: JWTPayload, header = {}) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: key.jwk.kid, ...header }).sign(key.privateKey);

  async function tokens(code: string) {
    const nowS = Math.floor(now() / 1000) + (habits.aheadS ?? 0);
    const nonce = code.slice(codeStart.length);
    const usual = { iss: upstream.url, aud: client.clientId, sub: 'sub-1', nonce, iat: nowS, exp: nowS + 10 };
    const payload: JWTPayload = JSON.parse(JSON.stringify({ ...usual, ...habits.claims }));
    const idToken = await (habits.sign ?? sign)(payload);
    return { access_token: 'access-token-canary', token_type: 'Bearer', expires_in: 60, id_token: idToken };
  }

  const metadata = () => ({
    issuer: upstream.url,
    authorization_endpoint: `${upstream.url}/authorize`,
    token_endpoint: `${upstream.url}/token`,
    jwks_uri: `${upstream.url}/jwks`,
    ...(habits.userinfo && { userinfo_endpoint: `${upstream.url}/userinfo` }),
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    ...habits.metadata,
  });
  const upstream = await startFaultyUpstream(async (response, request, count) => {
    const { userinfo, token, down } = habits;
    if (down) return sendStatus(503)(response, request, count);
    if (request.path === '/.well-known/openid-configuration') return sendJson(response, metadata());
    if (request.path === '/jwks') return sendJson(response, { keys: [key.jwk] });
    if (request.path === '/userinfo')
      return typeof userinfo === 'function' ? userinfo(response, request, count) : sendJson(response, userinfo);
    if (token) return token(response, request, count);
    return sendJson(response, await tokens(new URLSearchParams(request.body).get('code') ?? ''));
  });
  /** The requests to this path, in order. */
  const asked = (path: string) => upstream.seen.filter((request) => request.path === path);

  /** A valid logout token for `sub-1`. @param claims replace the usual ones; undefined removes a claim. @param header adds to the usual one. */
  function logoutToken(claims: Record<string, unknown> = {}, header: object = { typ: 'logout+jwt' }): Promise<string> {
    const nowS = Math.floor(now() / 1000);
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const usual = { iss: upstream.url, aud: client.clientId, sub: 'sub-1', iat: nowS, exp: nowS + 120, jti: randomUUID(), events };
    return sign(JSON.parse(JSON.stringify({ ...usual, ...claims })), header);
  }

  return {
    ...upstream,
    habits,
    asked,
    logoutToken,
    /** From now on, there is another key. */
    rotate: async () => {
      key = await keys.second;
    },
  };
}

async function makeKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}
