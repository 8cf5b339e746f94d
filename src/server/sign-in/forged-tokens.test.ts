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

/** Signs with the client's secret, as a forger could who may choose the algorithm. */
const signBySecret = (payload: JWTPayload) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new TextEncoder().encode(client.clientSecret.padEnd(32, '-')));

const offersAll = { id_token_signing_alg_values_supported: ['ES256', 'RS256', 'HS256', 'none'] };

test('a correct ID token signs the operator in', async () => {
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
  ['another audience besides us', { claims: { aud: [client.clientId, 'somebody-else'] } }],
  ['another authorized party', { claims: { aud: [client.clientId, 'somebody-else'], azp: 'somebody-else' } }],
  ['no audience', { claims: { aud: undefined } }],
  ['an end in the past', { claims: { exp: 1 } }],
  ['no end', { claims: { exp: undefined } }],
  ['an end that is not a number', { claims: { exp: 'never' } }],
  ['no issue time', { claims: { iat: undefined } }],
  ['no sub', { claims: { sub: undefined } }],
  ['a sub that is a number', { claims: { sub: 7 } }],
  ['an empty sub', { claims: { sub: '' } }],
  ['a sub with a line break', { claims: { sub: 'sub\n1' } }],
  ['a foreign key with the right key ID', { sign: signByHeader({ alg: 'ES256', kid: 'k1' }) }],
  ['a foreign key with another key ID', { sign: signByHeader({ alg: 'ES256', kid: 'k2' }) }],
  ['a key in its own header', { sign: signByHeader({ alg: 'ES256', jwk: foreignJwk }) }],
  ['the address of a key in its header', { sign: signByHeader({ alg: 'ES256', jku: 'https://evil.example/jwks' }) }],
  ['no signature', { sign: (payload) => new UnsecuredJWT(payload).encode() }],
  ['no signature, though the provider offers that', { sign: (payload) => new UnsecuredJWT(payload).encode(), metadata: offersAll }],
  ['a signature with the client’s secret', { sign: signBySecret }],
  ['a signature with the client’s secret, though the provider offers that', { sign: signBySecret, metadata: offersAll }],
  ['an algorithm that the provider does not offer', { metadata: { id_token_signing_alg_values_supported: ['RS256'] } }],
  ['the form of a plain word', { sign: () => 'token' }],
  ['parts that are not JSON', { sign: () => 'a.b.c' }],
  ['five parts', { sign: () => 'a.b.c.d.e' }],
])('an ID token with %s signs nobody in', async (_, habits) => {
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
  ['with another type of token', sendTokens({ token_type: 'mac', id_token: 'a.b.c' })],
  ['without an access token', sendTokens({ access_token: undefined, id_token: 'a.b.c' })],
  ['that is a list', (response) => sendJson(response, [])],
  ['that is not JSON', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<html>')],
  ['that is an HTML page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
  ['that is a redirect', (response) => response.writeHead(302, { location: 'https://evil.example' }).end()],
])('a token response %s signs nobody in', async (_, token) => {
  const { enter, jar } = await startSignInDesk({ token });
  const response = await enter();
  expect([response.status, await response.text()]).toEqual([502, 'sign_in_failed\n']);
  expect([...jar]).toEqual([]);
});

test('a forged ID token does not end an existing session', async () => {
  const { enter, readSession, provider } = await startSignInDesk();
  await enter();
  provider.habits.claims = { nonce: 'another' };
  expect((await enter()).status).toBe(502);
  expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
});
