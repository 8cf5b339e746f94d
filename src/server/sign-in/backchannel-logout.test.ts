import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { createRefusalCounts } from '../observe/refusal-counts';
import { createMemoryStore } from '../store/memory-store';
import { StoreDown } from '../store/store';
import { client } from '../testing/fake-provider';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';
import { startMs } from '../testing/test-app';
import { createProviderKeys } from './provider-keys';

type Desk = Awaited<ReturnType<typeof startSignInDesk>>;

const event = 'http://schemas.openid.net/event/backchannel-logout';
const startS = startMs / 1000;
const signedOut = { operator: null };
const signedIn = { operator: { name: 'sub-1' } };

/** Sends a form as a provider does, without cookies or `Origin`. */
function send({ app }: Pick<Desk, 'app'>, form: string | Record<string, string> | [string, string][], contentType?: string) {
  const headers = { host: 'localhost', 'content-type': contentType ?? 'application/x-www-form-urlencoded' };
  const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
  return app.request(paths.backchannelLogout, { method: 'POST', headers, body });
}

const sendToken = (desk: Pick<Desk, 'app'>, token: string) => send(desk, { logout_token: token });

async function expectRefusal(response: Response, reason: string) {
  expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store']);
  expect(await response.json()).toEqual({ error: 'invalid_request', error_description: `The logout token is not valid: ${reason}.` });
}

/** Ada signed in by one session of the provider. */
async function startDesk(settings: Parameters<typeof startSignInDesk>[1] = {}) {
  const desk = await startSignInDesk({ claims: { sid: 'session-1' } }, settings);
  await desk.enter();
  return desk;
}

const replicaOf = ({ provider, clock }: Desk, jar: Map<string, string>, settings: Parameters<typeof createSignInDesk>[0] = {}) =>
  createSignInDesk({ issuer: provider.url, clock, jar, ...settings });

describe('a logout token of the provider', () => {
  test.each<[string, Record<string, unknown>, object?]>([
    ['with only a sub', {}],
    ['with only a sid', { sub: undefined, sid: 'session-1' }],
    ['with both', { sid: 'session-1' }],
    ['for several audiences', { aud: ['somebody-else', client.clientId] }],
    ['without an end', { exp: undefined }],
    ['without a type', {}, {}],
    ['with the type of older providers', {}, { typ: 'JWT' }],
    ['with the long form of its type', {}, { typ: 'application/logout+jwt' }],
    ['of a clock that is 30 seconds ahead', { iat: startS + 30 }],
    ['that took five minutes', { iat: startS - 300, exp: undefined }],
    ['with claims that nobody knows', { trace: 'x', events: { [event]: { why: 'x' }, other: 1 } }],
  ])('%s ends the session at once', async (_, claims, header) => {
    const desk = await startDesk();
    const answer = await sendToken(desk, await desk.provider.logoutToken(claims, header));
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([200, '', 'no-store']);
    expect(await desk.readSession()).toMatchObject(signedOut);
    expect(desk.audited('sign-out')).toMatchObject([{ by: 'provider', client: 'unknown', requestId: answer.headers.get('x-request-id') }]);
  });

  test.each<[string, Record<string, unknown>, boolean]>([
    ['a sid', { sub: undefined, sid: 'session-1' }, true],
    ['a sid and a sub', { sid: 'session-1' }, true],
    ['only a sub', {}, false],
  ])('with %s leaves the other sessions of the person: %s', async (_, claims, remain) => {
    const store = createMemoryStore(() => startMs);
    const desk = await startDesk({ store });
    desk.provider.habits.claims = { sid: 'session-2' };
    const phone = replicaOf(desk, new Map(), { store });
    await phone.enter();
    expect((await sendToken(desk, await desk.provider.logoutToken(claims))).status).toBe(200);
    expect(await desk.readSession()).toMatchObject(signedOut);
    expect(await phone.readSession()).toMatchObject(remain ? signedIn : signedOut);
    await phone.enter();
    expect(await phone.readSession()).toMatchObject(signedIn);
  });

  test('of another person, or for another session, ends nothing', async () => {
    const desk = await startDesk();
    for (const claims of [{ sub: 'sub-2' }, { sid: 'session-2' }]) {
      expect((await sendToken(desk, await desk.provider.logoutToken(claims))).status).toBe(200);
    }
    expect(await desk.readSession()).toMatchObject(signedIn);
  });

  test('counts once, at whatever replica it comes first', async () => {
    const store = createMemoryStore(() => startMs);
    const desk = await startDesk({ store });
    const replica = replicaOf(desk, desk.jar, { store });
    const token = await desk.provider.logoutToken();
    expect((await sendToken(desk, token)).status).toBe(200);
    await replica.enter();
    for (const each of [desk, replica]) await expectRefusal(await sendToken(each, token), 'used before');
    expect(await replica.readSession()).toMatchObject(signedIn);
  });

  test('ends the session here while the store is down, says that this is not everywhere, and counts once here', async () => {
    const down = () => Promise.reject(new StoreDown());
    const desk = await startDesk({ store: { ...createMemoryStore(() => startMs), get: down, put: down, putFirst: down } });
    expect(await desk.readSession()).toMatchObject(signedIn);
    const token = await desk.provider.logoutToken();
    const answer = await sendToken(desk, token);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request', error_description: expect.stringContaining('every replica') });
    expect(await desk.readSession()).toMatchObject(signedOut);
    expect(desk.logged('request').at(-2)).toMatchObject({ level: 'warn', code: 'logout_not_recorded', operator: 'sub-1' });
    await expectRefusal(await sendToken(desk, token), 'used before');
  });
});

const foreign = await generateKeyPair('ES256');
const foreignJwk = await exportJWK(foreign.publicKey);
const claimsOf = ({ provider }: Desk) => ({
  iss: provider.url,
  aud: client.clientId,
  sub: 'sub-1',
  iat: startS,
  jti: 'j',
  events: { [event]: {} },
});
const signedBy = (key: CryptoKey | Uint8Array, header: { alg: string; [name: string]: unknown }) => (desk: Desk) =>
  new SignJWT(claimsOf(desk)).setProtectedHeader({ typ: 'logout+jwt', ...header }).sign(key);
const secret = new TextEncoder().encode(client.clientSecret.padEnd(32, '-'));
const claims = (given: Record<string, unknown>, header?: object) => (desk: Desk) => desk.provider.logoutToken(given, header);

test.each<[reason: string, what: string, make: (desk: Desk) => string | Promise<string>]>([
  ['form', 'a plain word', () => 'token'],
  ['form', 'an empty text', () => ''],
  ['form', 'parts that are not JSON', () => 'a.b.c'],
  ['form', 'an encrypted token', () => 'a.b.c.d.e'],
  ['alg', 'no signature', (desk) => new UnsecuredJWT(claimsOf(desk)).encode()],
  ['alg', 'a signature with the client’s secret', signedBy(secret, { alg: 'HS256', kid: 'k1' })],
  ['signature', 'a foreign key with the right key ID', signedBy(foreign.privateKey, { alg: 'ES256', kid: 'k1' })],
  ['key', 'a foreign key with another key ID', signedBy(foreign.privateKey, { alg: 'ES256', kid: 'k9' })],
  ['signature', 'a key in its own header', signedBy(foreign.privateKey, { alg: 'ES256', jwk: foreignJwk })],
  ['signature', 'the address of a key in its header', signedBy(foreign.privateKey, { alg: 'ES256', jku: 'https://evil.example/jwks' })],
  ['typ', 'the type of an access token', claims({}, { typ: 'at+jwt' })],
  ['iss', 'another issuer', claims({ iss: 'https://evil.example' })],
  ['iss', 'no issuer', claims({ iss: undefined })],
  ['aud', 'another audience', claims({ aud: 'somebody-else' })],
  ['aud', 'other audiences', claims({ aud: ['somebody-else'] })],
  ['aud', 'no audience', claims({ aud: undefined })],
  ['iat', 'a time in the future', claims({ iat: startS + 31 })],
  ['iat', 'a time long past', claims({ iat: startS - 331, exp: undefined })],
  ['iat', 'no time', claims({ iat: undefined })],
  ['iat', 'a time that is a text', claims({ iat: 'now' })],
  ['exp', 'an end in the past', claims({ exp: startS - 31 })],
  ['exp', 'an end that is a text', claims({ exp: 'never' })],
  ['jti', 'no ID', claims({ jti: undefined })],
  ['jti', 'an empty ID', claims({ jti: '' })],
  ['jti', 'an ID that is a number', claims({ jti: 7 })],
  ['events', 'no events', claims({ events: undefined })],
  ['events', 'another event', claims({ events: { 'http://schemas.openid.net/event/other': {} } })],
  ['events', 'a similar event', claims({ events: { [`${event}/`]: {} } })],
  ['events', 'an event that is a list', claims({ events: { [event]: [] } })],
  ['events', 'an event that is true', claims({ events: { [event]: true } })],
  ['events', 'events that are a text', claims({ events: event })],
  ['nonce', 'a nonce', claims({ nonce: 'n' })],
  ['nonce', 'a nonce that is null', claims({ nonce: null })],
  ['neither sub nor sid', 'neither sub nor sid', claims({ sub: undefined })],
  ['sub', 'an empty sub', claims({ sub: '', sid: 'session-1' })],
  ['sub', 'a sub that is a list', claims({ sub: ['sub-1'] })],
  ['sub', 'a sub with a line break', claims({ sub: 'sub\n1' })],
  ['sid', 'an empty sid', claims({ sid: '' })],
  ['sid', 'a sid that is a number', claims({ sid: 7 })],
])('is refused for its %s: %s', async (reason, _, make) => {
  const desk = await startDesk();
  await expectRefusal(await sendToken(desk, await make(desk)), reason);
  expect(await desk.readSession()).toMatchObject(signedIn);
  expect(desk.audited('sign-out')).toEqual([]);
});

test('a token whose algorithm the provider does not offer, and one of ID tokens alone, are refused', async () => {
  const desk = await startDesk();
  const token = await desk.provider.logoutToken();
  desk.provider.habits.metadata = { id_token_signing_alg_values_supported: ['RS256'] };
  await expectRefusal(await sendToken(replicaOf(desk, new Map()), token), 'alg');
});

test.each<[string, Parameters<typeof send>[1], string?]>([
  ['is JSON', '{"logout_token":"a.b.c"}', 'application/json'],
  ['is empty', ''],
  ['has no token', { token: 'a.b.c' }],
  ['has two tokens', 'logout_token=a.b.c&logout_token=a.b.c'],
  ['is longer than any token', { logout_token: 'a'.repeat(20_000) }],
])('a request is refused if its body %s', async (_, form, contentType) => {
  await expectRefusal(await send(createSignInDesk(), form, contentType), 'no form that holds a logout_token');
});

test('other members of the form are ignored', async () => {
  const desk = await startDesk();
  expect((await send(desk, { state: 'x', logout_token: await desk.provider.logoutToken() })).status).toBe(200);
});

test('there is no such path where nobody signs in, and only POST where they do', async () => {
  const { visit } = createSignInDesk();
  const answer = await visit(paths.backchannelLogout);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

describe('the provider’s keys', () => {
  test('are fetched once, and again for a new key', async () => {
    const desk = await startDesk();
    const asked = () => desk.provider.asked('/jwks').length;
    const before = asked();
    for (let count = 0; count < 3; count++) await sendToken(desk, await desk.provider.logoutToken());
    expect(asked() - before).toBe(1);
    await desk.provider.rotate();
    desk.clock.ms += 10_000;
    expect((await sendToken(desk, await desk.provider.logoutToken())).status).toBe(200);
    expect(asked() - before).toBe(2);
  });

  test('are fetched at most once in ten seconds, however many keys a stranger names, and the log stays short', async () => {
    const desk = await startDesk({ refusals: createRefusalCounts() });
    const asked = () => desk.provider.asked('/jwks').length;
    const before = asked();
    const flood = () =>
      Promise.all(
        Array.from({ length: 50 }, () =>
          signedBy(foreign.privateKey, { alg: 'ES256', kid: 'k9' })(desk).then((token) => sendToken(desk, token)),
        ),
      );
    await flood();
    expect(asked() - before).toBe(1);
    desk.clock.ms += 10_000;
    await flood();
    expect(asked() - before).toBe(2);
    expect(desk.logged('request').filter(({ code }) => code === 'invalid_logout_token')).toHaveLength(1);
  });

  test.each<[string, Parameters<typeof startSignInDesk>[0], string]>([
    ['the provider is down', { down: true }, 'discovery: OAUTH_RESPONSE_IS_NOT_CONFORM, status 503'],
    ['the provider names no address for them', { metadata: { jwks_uri: undefined } }, 'unusable metadata'],
    ['the address leads elsewhere', { metadata: { jwks_uri: 'http://127.0.0.1:1/jwks' } }, 'keys: provider unreachable'],
  ])('cannot be had where %s: the answer says so, and they are asked for once in ten seconds', async (_, habits, reason) => {
    const desk = await startSignInDesk(habits);
    const token = await desk.provider.logoutToken();
    for (let count = 0; count < 5; count++) {
      const answer = await sendToken(desk, token);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error_description: 'The keys of the provider could not be fetched.' });
    }
    expect(desk.logged('request')[0]).toMatchObject({ level: 'warn', status: 400, code: 'logout_failed', reason });
    expect(desk.provider.seen).toHaveLength(1);
  });

  test('are never fetched over plain http from a provider with https', async () => {
    const metadata = () => Promise.resolve({ issuer: 'https://id.example', jwks_uri: 'http://id.example/jwks' });
    const fetch = () => Promise.reject(new Error('asked'));
    const keys = createProviderKeys({ provider: { metadata }, fetch, elapsedMs: () => 0 });
    await expect(keys({ alg: 'ES256' }, { payload: '', signature: '' })).rejects.toMatchObject({ reason: 'unusable metadata' });
  });
});
