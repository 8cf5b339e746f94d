import { calculatePKCECodeChallenge } from 'openid-client';
import { describe, expect, test } from 'vitest';
import { paths } from '#contract/paths';
import type { OriginSettings } from '../http/own-origin';
import { client, codeFor } from '../testing/fake-provider';
import { startSignInDesk } from '../testing/sign-in-desk';
import { askingPrompt } from './provider';

describe('the redirect to the provider', () => {
  test('asks for a code that is bound to this browser and this sign-in', async () => {
    const { begin, provider } = await startSignInDesk();
    const asked = await begin();
    expect(asked.origin + asked.pathname).toBe(`${provider.url}/authorize`);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: client.clientId,
      response_type: 'code',
      redirect_uri: 'http://localhost/auth/callback',
      scope: 'openid profile email',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
  });

  test('is never cached', async () => {
    const { visit } = await startSignInDesk();
    const response = await visit(paths.login);
    expect([response.status, response.headers.get('cache-control')]).toEqual([302, 'no-store']);
  });

  test.each<[string, string, Partial<OriginSettings>, Record<string, string>]>([
    ['the public address', 'https://desk.example', { publicOrigin: 'https://desk.example' }, { host: 'inside:3000' }],
    ['the request', 'http://desk.example:3000', {}, { host: 'desk.example:3000' }],
    ['a trusted proxy', 'https://desk.example', { trustedProxies: 1 }, { host: 'desk.example', 'x-forwarded-proto': 'https' }],
    ['the request, not from an untrusted proxy', 'http://desk.example', {}, { host: 'desk.example', 'x-forwarded-proto': 'https' }],
  ])('takes the return address from %s: %s', async (_, address, origin, headers) => {
    const { begin, comeBack, provider } = await startSignInDesk({}, { origin });
    const asked = await begin('', { headers });
    expect(asked.searchParams.get('redirect_uri')).toBe(`${address}/auth/callback`);
    expect((await comeBack(asked, undefined, { headers })).status).toBe(302);
    expect(new URLSearchParams(provider.asked('/token')[0]?.body).get('redirect_uri')).toBe(`${address}/auth/callback`);
  });

  test.each([
    ['?prompt=login', 'login'],
    ['?returnTo=/&prompt=login', 'login'],
    ['?prompt=none', null],
    ['?prompt=login%20consent', null],
    ['?prompt=', null],
    ['', null],
  ])('with "%s" has the prompt %s', async (query, prompt) => {
    const { begin } = await startSignInDesk();
    expect((await begin(query)).searchParams.get('prompt')).toBe(prompt);
  });

  test.each([
    ['if the provider offers it', ['openid', 'profile', 'groups'], 'groups', 'openid profile email groups'],
    ['unless the provider does not offer it', ['openid', 'profile'], 'groups', 'openid profile email'],
    ['unless the provider lists no scopes', undefined, 'groups', 'openid profile email'],
    ['unless the provider’s scopes are not a list', 5, 'groups', 'openid profile email'],
    ['but only once if it is a usual scope', ['openid', 'email'], 'email', 'openid profile email'],
  ])('asks for the scope that has the name of the required claim, %s', async (_, offered, name, scope) => {
    const habits = { metadata: { scopes_supported: offered } };
    const { begin } = await startSignInDesk(habits, { requiredClaim: { name, value: 'x' } });
    expect((await begin()).searchParams.get('scope')).toBe(scope);
  });

  test('asks for no other scope if no claim is required', async () => {
    const { begin } = await startSignInDesk({ metadata: { scopes_supported: ['openid', 'groups', 'offline_access'] } });
    expect((await begin()).searchParams.get('scope')).toBe('openid profile email');
  });

  test('keeps the query of the provider’s own address', async () => {
    const { begin, provider } = await startSignInDesk();
    provider.habits.metadata = { authorization_endpoint: `${provider.url}/authorize?tenant=7` };
    const asked = await begin();
    expect([asked.searchParams.get('tenant'), asked.searchParams.get('response_type')]).toEqual(['7', 'code']);
  });
});

test.each([
  ['https://id.example.com', undefined, 'login'],
  ['https://id.example.com', 'login', 'login'],
  ['https://id.example.com', ['none', 'select_account', 'login'], 'login'],
  ['https://id.example.com', ['none', 'select_account'], 'select_account'],
  ['https://id.example.com', ['none'], undefined],
  ['https://accounts.google.com', undefined, 'select_account'],
  ['https://accounts.google.com', ['login'], 'login'],
])('%s, which lists the prompts %j, is sent %s', (issuer, prompt_values_supported, prompt) => {
  expect(askingPrompt({ issuer, ...(prompt_values_supported !== undefined && { prompt_values_supported }) })).toBe(prompt);
});

describe('the code', () => {
  test('is sent once, with the verifier that matches the challenge', async () => {
    const { begin, comeBack, provider } = await startSignInDesk();
    const asked = await begin();
    const response = await comeBack(asked);
    expect([response.status, response.headers.get('location'), response.headers.get('cache-control')]).toEqual([302, '/', 'no-store']);
    const [request, ...others] = provider.asked('/token');
    expect(others).toEqual([]);
    const { code_verifier: verifier = '', ...body } = Object.fromEntries(new URLSearchParams(request?.body));
    expect(body).toEqual({ grant_type: 'authorization_code', code: codeFor(asked), redirect_uri: 'http://localhost/auth/callback' });
    expect(await calculatePKCECodeChallenge(verifier)).toBe(asked.searchParams.get('code_challenge'));
  });

  /** Where the code's request holds our secret, if the provider lists these methods. */
  async function sentSecret(methods: string[] | undefined, settings: Parameters<typeof startSignInDesk>[1] = {}) {
    const { enter, provider } = await startSignInDesk({ metadata: { token_endpoint_auth_methods_supported: methods } }, settings);
    await enter();
    const [request] = provider.asked('/token');
    const { client_id, client_secret } = Object.fromEntries(new URLSearchParams(request?.body));
    return { authorization: request?.authorization, ...(client_id && { client_id }), ...(client_secret && { client_secret }) };
  }

  const basicWith = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
  // Some providers do not decode it, so its hyphens stay as they are.
  const inHeader = basicWith(`${client.clientId}:client-secret-canary`);
  const inBody = { authorization: undefined, client_id: client.clientId, client_secret: client.clientSecret };

  test.each([
    ['lists no method', undefined, inHeader],
    ['accepts both', ['client_secret_basic', 'client_secret_post'], inBody],
    ['accepts only the header', ['client_secret_basic', 'private_key_jwt'], inHeader],
    ['accepts only the body', ['client_secret_post'], inBody],
    ['accepts the body or a signature', ['private_key_jwt', 'client_secret_post'], inBody],
  ])('is sent with our secret in the header or the body, if the provider %s', async (_, methods, sent) => {
    expect(await sentSecret(methods)).toEqual(sent);
  });

  test('is sent with our secret as OIDC_CLIENT_AUTH says, whatever the provider lists', async () => {
    expect(await sentSecret(['client_secret_post'], { clientAuth: 'client_secret_basic' })).toEqual(inHeader);
    expect(await sentSecret(['client_secret_basic'], { clientAuth: 'client_secret_post' })).toEqual(inBody);
  });

  test('is sent with what would break the header percent-encoded', async () => {
    const sent = await sentSecret(['client_secret_basic'], { clientId: 'a:b-c_d.e~f ü' });
    expect(sent).toEqual(basicWith('a%3Ab-c_d.e~f%20%C3%BC:client-secret-canary'));
  });

  test('is not sent if the return names another provider (mix-up attack)', async () => {
    const { begin, comeBack, provider } = await startSignInDesk();
    const asked = await begin();
    expect((await comeBack(asked, { code: codeFor(asked), iss: 'https://evil.example' })).status).toBe(502);
    expect(provider.asked('/token')).toEqual([]);
  });

  test.each([
    ['that names itself', 302, true],
    ['that does not name itself although it announced that', 502, false],
  ])('from a provider %s gets %i', async (_, status, names) => {
    const { begin, comeBack, provider } = await startSignInDesk({ metadata: { authorization_response_iss_parameter_supported: true } });
    const asked = await begin();
    const iss: Record<string, string> = names ? { iss: provider.url } : {};
    expect((await comeBack(asked, { code: codeFor(asked), ...iss })).status).toBe(status);
  });

  test('is required', async () => {
    const { begin, comeBack, provider } = await startSignInDesk();
    expect((await comeBack(await begin(), {})).status).toBe(502);
    expect(provider.asked('/token')).toEqual([]);
  });
});

describe('a provider with bad metadata', () => {
  test.each([
    ['without an authorization endpoint', { authorization_endpoint: undefined }],
    ['with an authorization endpoint that is not an address', { authorization_endpoint: 'nowhere' }],
    ['with an authorization endpoint that is a script', { authorization_endpoint: 'javascript:alert(1)' }],
  ])('%s cannot be used, and the page says so', async (_, metadata) => {
    const { visit, logged } = await startSignInDesk({ metadata });
    const response = await visit(paths.login);
    expect([response.status, await response.text()]).toEqual([502, 'sign_in_failed\n']);
    expect(logged('request')).toMatchObject([{ level: 'warn', code: 'sign_in_failed', reason: 'unusable metadata' }]);
  });

  test.each([
    ['without a token endpoint', { token_endpoint: undefined }],
    ['without keys', { jwks_uri: undefined }],
  ])('%s signs nobody in', async (_, metadata) => {
    const { enter, jar } = await startSignInDesk({ metadata });
    expect((await enter()).status).toBe(502);
    expect(jar.has('sharedesk')).toBe(false);
  });
});
