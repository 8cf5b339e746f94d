import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type Behaviour, sendJson, sendStatus, startFaultyUpstream } from './faulty-upstream';

export const client = { clientId: 'sharedesk', clientSecret: 'client-secret-canary' };

export interface ProviderHabits {
  /** What the ID token says besides the usual; undefined takes a claim out. */
  claims?: Record<string, unknown>;
  /** What the provider says when asked with the access token; undefined: it has no such place. */
  userinfo?: Record<string, unknown> | Behaviour;
  /** Makes the ID token in another way than with the provider's own key. */
  sign?: (payload: JWTPayload) => Promise<string> | string;
  /** In the place of the tokens. */
  token?: Behaviour;
  /** How far its clock is ahead of ours, in seconds. */
  aheadS?: number;
  /** What it says of itself besides the usual; undefined takes a member out. */
  metadata?: Record<string, unknown>;
  /** Answers everything with 503. */
  down?: boolean;
}

const codeStart = 'code-canary-';

/** The code that the provider sends this browser back with. It carries the nonce, so that nobody has to remember it. */
export const codeFor = (asked: URL) => codeStart + asked.searchParams.get('nonce');

/**
 * A provider that issues whatever the test says. Its habits may be changed while it runs.
 *
 * @param now milliseconds since 1970.
 */
export async function startFakeProvider(habits: ProviderHabits, now: () => number) {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  const sign = (payload: JWTPayload) => new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey);

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
    if (request.path === '/jwks') return sendJson(response, { keys: [jwk] });
    if (request.path === '/userinfo')
      return typeof userinfo === 'function' ? userinfo(response, request, count) : sendJson(response, userinfo);
    if (token) return token(response, request, count);
    return sendJson(response, await tokens(new URLSearchParams(request.body).get('code') ?? ''));
  });
  /** What the provider was asked at this path, in turn. */
  const asked = (path: string) => upstream.seen.filter((request) => request.path === path);
  return { ...upstream, habits, asked };
}
