import { ClientError } from 'openid-client';
import { describe, expect, test } from 'vitest';
import { codeFor } from '../testing/fake-provider';
import { type Behaviour, reset, sendStatus } from '../testing/faulty-upstream';
import { startSignInDesk } from '../testing/sign-in-desk';
import { toSignInFailure } from './provider-failure';
import { SignInFailure } from './sign-in-failure';

const sendError =
  (error: string, status = 400, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify({ error, error_description: 'text-canary' }));

describe('a provider that sends the browser back with an error', () => {
  test.each([
    ['access_denied', 403, 'sign_in_refused'],
    ['login_required', 403, 'sign_in_refused'],
    ['interaction_required', 403, 'sign_in_refused'],
    ['consent_required', 403, 'sign_in_refused'],
    ['account_selection_required', 403, 'sign_in_refused'],
    ['temporarily_unavailable', 503, 'sign_in_unavailable'],
    ['server_error', 503, 'sign_in_unavailable'],
    ['invalid_scope', 502, 'sign_in_failed'],
    ['invalid_request', 502, 'sign_in_failed'],
    ['unauthorized_client', 502, 'sign_in_failed'],
    ['unsupported_response_type', 502, 'sign_in_failed'],
  ])('%s leads to its own status and code: %i %s', async (error, status, code) => {
    const { begin, comeBack, provider, logged } = await startSignInDesk();
    const response = await comeBack(await begin(), { error, error_description: 'text-canary', error_uri: 'https://canary.example' });
    expect([response.status, await response.text()]).toEqual([status, `${code}\n`]);
    expect(logged('request').at(-1)).toMatchObject({ level: 'warn', status, code, reason: `provider: ${error}` });
    expect(provider.asked('/token')).toEqual([]);
  });

  test.each(['canary', '<script>canary</script>', 'access_denied canary', '__proto__ canary', `canary\n{"level":"info"}`])(
    'that is unknown (%o) leaves its text neither in the response nor in the log',
    async (error) => {
      const { begin, comeBack, lines, logged } = await startSignInDesk();
      const response = await comeBack(await begin(), { error, error_description: 'canary' });
      expect([response.status, await response.text()]).toEqual([502, 'sign_in_failed\n']);
      expect(logged('request').at(-1)).toMatchObject({ reason: 'provider: unknown error' });
      expect(lines.join('') + JSON.stringify([...response.headers])).not.toContain('canary');
    },
  );

  test('is taken at its word even if it sends a code too', async () => {
    const { begin, comeBack, provider } = await startSignInDesk();
    const asked = await begin();
    expect((await comeBack(asked, { error: 'access_denied', code: codeFor(asked) })).status).toBe(403);
    expect(provider.asked('/token')).toEqual([]);
  });

  test('is ignored if the browser began no sign-in', async () => {
    const { visit } = await startSignInDesk();
    expect((await visit('/auth/callback?error=access_denied&state=x')).status).toBe(400);
  });
});

const challenge = { 'www-authenticate': 'Basic realm="canary"' };

describe('a provider that gives no tokens for the code', () => {
  test.each<[string, number, string, string, Behaviour]>([
    ['because the code was used', 400, 'sign_in_expired', 'token endpoint: invalid_grant', sendError('invalid_grant')],
    ['because our secret is wrong', 502, 'sign_in_failed', 'token endpoint: invalid_client', sendError('invalid_client', 401)],
    [
      'because our secret is wrong, with the challenge of the standard',
      502,
      'sign_in_failed',
      'credentials refused',
      sendError('invalid_client', 401, challenge),
    ],
    ['because the request is invalid', 502, 'sign_in_failed', 'token endpoint', sendError('invalid_request')],
    ['and sends an unknown error', 502, 'sign_in_failed', 'token endpoint', sendError('canary')],
    [
      'and sends an empty error',
      502,
      'sign_in_failed',
      'OAUTH_RESPONSE_IS_NOT_CONFORM, status 400',
      sendStatus(400, { 'content-type': 'application/json' }),
    ],
    ['and has no token endpoint', 502, 'sign_in_failed', 'OAUTH_RESPONSE_IS_NOT_JSON, status 404', sendStatus(404)],
    ['because it failed', 503, 'sign_in_unavailable', 'OAUTH_RESPONSE_IS_NOT_CONFORM, status 500', sendStatus(500)],
    [
      'because it failed, with an error of its own',
      503,
      'sign_in_unavailable',
      'OAUTH_RESPONSE_IS_NOT_CONFORM, status 500',
      sendError('invalid_grant', 500),
    ],
    ['because a proxy before it failed', 503, 'sign_in_unavailable', 'OAUTH_RESPONSE_IS_NOT_CONFORM, status 502', sendStatus(502)],
    ['and resets the connection', 503, 'sign_in_unavailable', 'provider unreachable: (ECONNRESET|UND_ERR_SOCKET)', reset],
  ])('%s leads to its own status and code: %i %s', async (_, status, code, reason, token) => {
    const { enter, jar, logged, lines } = await startSignInDesk({ token });
    const response = await enter();
    expect([response.status, await response.text()]).toEqual([status, `${code}\n`]);
    expect(logged('request').at(-1)).toMatchObject({ level: 'warn', status, code, reason: expect.stringMatching(`^${reason}$`) });
    expect(lines.join('')).not.toContain('canary');
    expect([...jar]).toEqual([]);
  });

  test('and is down is reported as unavailable', async () => {
    const { begin, comeBack, provider, logged } = await startSignInDesk();
    const asked = await begin();
    await provider.close();
    const response = await comeBack(asked);
    expect([response.status, await response.text()]).toEqual([503, 'sign_in_unavailable\n']);
    expect(logged('request').at(-1)).toMatchObject({ reason: expect.stringMatching(/^provider unreachable: [A-Z_]+$/) });
  });
});

test('a provider whose keys cannot be fetched is reported as unavailable, and its tokens sign nobody in', async () => {
  const { enter, jar } = await startSignInDesk({ metadata: { jwks_uri: 'http://127.0.0.1:1/jwks' } });
  expect((await enter()).status).toBe(503);
  expect([...jar]).toEqual([]);
});

describe('an error of the OpenID library:', () => {
  test.each([
    ['a timeout', Object.assign(new ClientError('canary'), { code: 'OAUTH_TIMEOUT' }), 'sign_in_unavailable', 'OAUTH_TIMEOUT'],
    ['a refused connection', new TypeError('fetch failed'), 'sign_in_unavailable', 'provider unreachable'],
    [
      'an untrusted certificate',
      new TypeError('fetch failed', { cause: Object.assign(new Error('canary'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' }) }),
      'sign_in_unavailable',
      'provider unreachable: SELF_SIGNED_CERT_IN_CHAIN',
    ],
    [
      'a code that is more than a code',
      new TypeError('fetch failed', { cause: Object.assign(new Error('canary'), { code: 'https://canary' }) }),
      'sign_in_unavailable',
      'provider unreachable',
    ],
    ['a mistake in our own code', Object.assign(new TypeError('canary'), { code: 'ERR_INVALID_ARG_TYPE' }), 'sign_in_failed', 'unexpected'],
    ['a failure without a code', new ClientError('canary'), 'sign_in_failed', 'unexpected'],
    ['any other error', new Error('canary'), 'sign_in_failed', 'unexpected'],
    ['a thrown text', 'canary', 'sign_in_failed', 'unexpected'],
  ])('%s gets its own code and reason', (_, error, code, reason) => {
    expect(toSignInFailure(error)).toMatchObject({ name: 'SignInFailure', code, reason });
  });

  test('a sign-in failure stays unchanged', () => {
    const failure = new SignInFailure('not_an_operator', 'claim missing', 'sub-1');
    expect(toSignInFailure(failure)).toBe(failure);
  });
});
