import { expect, test } from 'vitest';
import { diagnose } from '../testing/diagnose';
import { client, type ProviderHabits, startFakeProvider } from '../testing/fake-provider';
import { type Behaviour, sendJson, sendStatus, startFaultyUpstream } from '../testing/faulty-upstream';

const refuse =
  (error: string, status = 400): Behaviour =>
  (response) =>
    sendJson(response, { error }, status);

/** What the doctor finds in a sandbox with this provider. */
async function diagnoseProvider(habits: ProviderHabits, settings: Record<string, string> = {}) {
  const provider = await startFakeProvider(habits, Date.now);
  const diagnosis = await diagnose({
    OIDC_ISSUER: provider.url,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
    OIDC_REQUIRED_CLAIM: 'groups=share-operators',
    SESSION_SECRET: 'q7Rw2ZpX9sLk4VbN8mTc6HyJ1dGf3KaE',
    PUBLIC_URL: 'http://127.0.0.1:3000/desk',
    ...settings,
  });
  return { ...diagnosis, provider };
}

test('a provider that refuses nothing but the made-up code is found to accept the client', async () => {
  const { about, findings } = await diagnoseProvider({ token: refuse('invalid_grant'), metadata: { claims_supported: ['sub', 'groups'] } });
  expect(about('provider')).toMatch(/^ok: /);
  expect(about('client-secret')).toMatch(/^ok: /);
  expect(about('claims')).toBe('ok: The provider can send groups.');
  expect(about('session-secret')).toBe('ok: SESSION_SECRET encrypts sessions.');
  expect(JSON.stringify(findings)).not.toMatch(/canary/);
});

test('a client that the provider refuses is told, and so is a claim that it does not list', async () => {
  const { about, provider } = await diagnoseProvider(
    { token: refuse('invalid_client', 401), metadata: { claims_supported: ['sub'] } },
    { OIDC_REQUIRED_CLAIM: 'roles=operator', TAKEOVER_REQUIRED_CLAIM: 'groups=share-operators' },
  );
  expect(about('client-secret')).toMatch(/^failed: .* Copy OIDC_CLIENT_ID/);
  expect(about('claims')).toMatch(/^warning: The provider does not list roles, groups/);
  // Whatever this provider has at its sign-in page, it is no redirect.
  expect(about('redirect-uri')).toMatch(/^failed: .* http:\/\/127\.0\.0\.1:3000\/desk\/auth\/callback \(status 401\)/);
  const [asked] = provider.seen.filter(({ path }) => path.startsWith('/authorize?'));
  expect(asked?.path).toMatch(/[?&]prompt=none(&|$)/);
});

test.each([
  ['access_denied', /^failed: .* is registered, but the provider refuses the request \(access_denied\)/],
  ['login_required', /^ok: http:\/\/127\.0\.0\.1:3000\/desk\/auth\/callback is registered/],
])('a provider that answers %s at the redirect URI has it registered', async (error, expected) => {
  const callback = `http://127.0.0.1:3000/desk/auth/callback?error=${error}`;
  expect((await diagnoseProvider({ token: sendStatus(302, { location: callback }) })).about('redirect-uri')).toMatch(expected);
});

test('a provider that leads to a page of its own says nothing about the redirect URI', async () => {
  const { about } = await diagnoseProvider({ token: sendStatus(302, { location: '/login' }) });
  expect(about('redirect-uri')).toMatch(/^warning: .* does not say whether/);
  expect(about('client-secret')).toMatch(/^warning: .* Sign in once/);
  expect(about('claims')).toMatch(/^warning: The provider does not list its claims/);
});

test('a provider that is down, or has another name, is told, and nothing else is asked of it', async () => {
  const down = await diagnoseProvider({ down: true });
  expect(down.about('provider')).toMatch(/^failed: .*status 503/);
  expect(down.about('redirect-uri')).toMatch(/^skipped: /);
  const other = await diagnoseProvider({ metadata: { issuer: 'https://id.invalid' } });
  expect(other.about('provider')).toMatch(/^failed: .*set it to "issuer" in the metadata of the provider\)\.$/);
  const gone = await startFaultyUpstream(sendStatus(500));
  await gone.close();
  const unreached = await diagnose({
    OIDC_ISSUER: gone.url,
    OIDC_CLIENT_ID: 'c',
    OIDC_CLIENT_SECRET: 's',
    SESSION_SECRET: 'q7Rw2ZpX9sLk4VbN8mTc6HyJ1dGf3KaE,x7Rw2ZpX9sLk4VbN8mTc6HyJ1dGf3KaE',
  });
  expect(unreached.about('provider')).toMatch(/^failed: .*ECONNREFUSED\)\. Check OIDC_ISSUER/);
  expect(unreached.about('session-secret')).toMatch(/1 former one still opens older sessions/);
});

test('without PUBLIC_URL the redirect URI is left, and without a required claim the claims are', async () => {
  const { about } = await diagnoseProvider({ token: refuse('invalid_grant') }, { PUBLIC_URL: '', OIDC_REQUIRED_CLAIM: '' });
  expect(about('redirect-uri')).toMatch(/^skipped: .* PUBLIC_URL is not set/);
  expect(about('claims')).toMatch(/^skipped: /);
});
