import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { client, type ProviderHabits } from '../testing/fake-provider';
import { type Behaviour, sendJson } from '../testing/faulty-upstream';
import { startSignInDesk } from '../testing/sign-in-desk';

const foreign = await generateKeyPair('ES256');
const foreignJwk = await exportJWK(foreign.publicKey);

const sendTokens =
  (tokens: Record<string, unknown>): Behaviour =>
  (response) =>
    sendJson(response, { access_token: 'access-token-canary', token_type: 'Bearer', ...tokens });

const signByHeader = (header: { alg: string; kid?: string; jwk?: object; jku?: string }) => (payload: JWTPayload) =>
  new SignJWT(payload).setProtectedHeader(header).sign(foreign.privateKey);

/** The public key is no secret: who may choose the algorithm could sign with it, or with what the client knows. */
const signBySecret = (payload: JWTPayload) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new TextEncoder().encode(client.clientSecret.padEnd(32, '-')));

const offersAll = { id_token_signing_alg_values_supported: ['ES256', 'RS256', 'HS256', 'none'] };

test('an ID token that was made as it should be leads in', async () => {
  const { enter, readSession } = await startSignInDesk();
  expect((await enter()).status).toBe(302);
  expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
});

test.each<[string, ProviderHabits]>([
  ['the nonce of another sign-in', { claims: { nonce: 'another' } }],
  ['no nonce', { claims: { nonce: undefined } }],
  ['an empty nonce', { claims: { nonce: '' } }],
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['no issuer', { claims: { iss: undefined } }],
  ['another audience', { claims: { aud: 'somebody-else' } }],
  ['other audiences', { claims: { aud: ['somebody-else', 'another'] } }],
  ['others for an audience besides us', { claims: { aud: [client.clientId, 'somebody-else'] } }],
  ['another authorized party', { claims: { aud: [client.clientId, 'somebody-else'], azp: 'somebody-else' } }],
  ['no audience', { claims: { aud: undefined } }],
  ['an end that has been', { claims: { exp: 1 } }],
  ['no end', { claims: { exp: undefined } }],
  ['an end that is no number', { claims: { exp: 'never' } }],
  ['no beginning', { claims: { iat: undefined } }],
  ['no sub', { claims: { sub: undefined } }],
  ['a sub that is a number', { claims: { sub: 7 } }],
  ['an empty sub', { claims: { sub: '' } }],
  ['a sub that no log could bear', { claims: { sub: 'sub\n1' } }],
  ['another key under the right name', { sign: signByHeader({ alg: 'ES256', kid: 'k1' }) }],
  ['another key under another name', { sign: signByHeader({ alg: 'ES256', kid: 'k2' }) }],
  ['a key that it brings along', { sign: signByHeader({ alg: 'ES256', jwk: foreignJwk }) }],
  ['a key that it says where to find', { sign: signByHeader({ alg: 'ES256', jku: 'https://evil.example/jwks' }) }],
  ['no signature', { sign: (payload) => new UnsecuredJWT(payload).encode() }],
  ['no signature, though that was offered', { sign: (payload) => new UnsecuredJWT(payload).encode(), metadata: offersAll }],
  ['a signature by the client’s secret', { sign: signBySecret }],
  ['a signature by the client’s secret, though that was offered', { sign: signBySecret, metadata: offersAll }],
  ['an algorithm that was not offered', { metadata: { id_token_signing_alg_values_supported: ['RS256'] } }],
  ['nothing of a token', { sign: () => 'token' }],
  ['parts that are no JSON', { sign: () => 'a.b.c' }],
  ['five parts', { sign: () => 'a.b.c.d.e' }],
])('an ID token with %s leads nobody in', async (_, habits) => {
  const { enter, jar, logged } = await startSignInDesk(habits);
  const response = await enter();
  expect([response.status, await response.text()]).toEqual([502, 'sign_in_failed\n']);
  expect([...jar]).toEqual([]);
  expect(logged('request').at(-1)).toMatchObject({ level: 'warn', status: 502, code: 'sign_in_failed', reason: expect.any(String) });
});

test.each<[string, Behaviour]>([
  ['without an ID token', sendTokens({})],
  ['with an ID token that is null', sendTokens({ id_token: null })],
  ['with an empty ID token', sendTokens({ id_token: '' })],
  ['of another kind', sendTokens({ token_type: 'mac', id_token: 'a.b.c' })],
  ['without an access token', sendTokens({ access_token: undefined, id_token: 'a.b.c' })],
  ['that is a list', (response) => sendJson(response, [])],
  ['that is no JSON', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<html>')],
  ['that is a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
  ['that leads elsewhere', (response) => response.writeHead(302, { location: 'https://evil.example' }).end()],
])('an answer %s leads nobody in', async (_, token) => {
  const { enter, jar } = await startSignInDesk({ token });
  const response = await enter();
  expect([response.status, await response.text()]).toEqual([502, 'sign_in_failed\n']);
  expect([...jar]).toEqual([]);
});

test('a forged answer ends no session that is there', async () => {
  const { enter, readSession, provider } = await startSignInDesk();
  await enter();
  provider.habits.claims = { nonce: 'another' };
  expect((await enter()).status).toBe(502);
  expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
});
