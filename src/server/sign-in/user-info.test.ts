import { describe, expect, test } from 'vitest';
import { type Behaviour, reset, sendJson, sendStatus } from '../testing/faulty-upstream';
import { startSignInDesk } from '../testing/sign-in-desk';

const requiredClaim = { name: 'groups', value: 'operators' };
const operator = { groups: ['staff', 'operators'] };

describe('a provider that tells more when asked with the access token', () => {
  test('is asked for the name where the ID token has none', async () => {
    const { enter, readSession, provider } = await startSignInDesk({ userinfo: { sub: 'sub-1', name: 'Ada Lovelace' } });
    await enter();
    expect(await readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
    expect(provider.asked('/userinfo')).toMatchObject([{ method: 'GET', authorization: 'Bearer access-token-canary' }]);
  });

  test('is asked for the claim where the ID token has none', async () => {
    const habits = { claims: { name: 'Ada' }, userinfo: { sub: 'sub-1', ...operator } };
    const { enter, readSession } = await startSignInDesk(habits, { requiredClaim });
    expect((await enter()).status).toBe(302);
    expect(await readSession()).toMatchObject({ operator: { name: 'Ada' } });
  });

  test('is not asked where the ID token says it all', async () => {
    const { enter, provider } = await startSignInDesk(
      { claims: { name: 'Ada', ...operator }, userinfo: { sub: 'sub-1' } },
      { requiredClaim },
    );
    await enter();
    expect(provider.asked('/userinfo')).toEqual([]);
  });

  test('is not believed against the ID token, which is signed', async () => {
    const habits = { claims: { groups: 'staff' }, userinfo: { sub: 'sub-1', name: 'Ada', ...operator } };
    const { enter, jar } = await startSignInDesk(habits, { requiredClaim });
    expect((await enter()).status).toBe(403);
    expect(jar.has('sharedesk')).toBe(false);
  });

  test('and tells no claim either lets nobody in', async () => {
    const { enter } = await startSignInDesk({ userinfo: { sub: 'sub-1', name: 'Ada' } }, { requiredClaim });
    const response = await enter();
    expect([response.status, await response.text()]).toEqual([403, 'not_an_operator\n']);
  });
});

const sendOther: Behaviour = (response) => sendJson(response, { sub: 'sub-2', name: 'Mallory', ...operator });
const sendChallenge = sendStatus(401, { 'www-authenticate': 'Bearer error="invalid_token"' });

describe.each<[string, number, string, string, Behaviour]>([
  ['speaks of somebody else', 502, 'sign_in_failed', 'userinfo: OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED', sendOther],
  ['refuses the access token', 502, 'sign_in_failed', 'userinfo: credentials refused', sendChallenge],
  ['finds nothing', 502, 'sign_in_failed', 'userinfo: OAUTH_RESPONSE_IS_NOT_CONFORM, status 404', sendStatus(404)],
  ['fails', 503, 'sign_in_unavailable', 'userinfo: OAUTH_RESPONSE_IS_NOT_CONFORM, status 500', sendStatus(500)],
  ['breaks off', 503, 'sign_in_unavailable', 'userinfo: provider unreachable: (ECONNRESET|UND_ERR_SOCKET)', reset],
])('a provider that %s when asked', (_, status, code, reason, userinfo) => {
  test('lets whoever the ID token calls an operator in, under what name there is', async () => {
    const { enter, readSession } = await startSignInDesk(
      { claims: { ...operator, email: 'ada@example.com' }, userinfo },
      { requiredClaim },
    );
    expect((await enter()).status).toBe(302);
    expect(await readSession()).toMatchObject({ operator: { name: 'ada@example.com' } });
  });

  test('lets everybody in where no claim is required', async () => {
    const { enter, readSession } = await startSignInDesk({ userinfo });
    expect((await enter()).status).toBe(302);
    expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
  });

  test(`lets nobody else in, and says ${status}`, async () => {
    const { enter, jar, logged } = await startSignInDesk({ userinfo }, { requiredClaim });
    const response = await enter();
    expect([response.status, await response.text()]).toEqual([status, `${code}\n`]);
    expect(jar.has('sharedesk')).toBe(false);
    expect(logged('request').at(-1)).toMatchObject({ code, reason: expect.stringMatching(`^${reason}$`) });
  });

  test('sends whoever the ID token calls no operator away as such', async () => {
    const { enter } = await startSignInDesk({ claims: { groups: 'staff' }, userinfo }, { requiredClaim });
    const response = await enter();
    expect([response.status, await response.text()]).toEqual([403, 'not_an_operator\n']);
  });
});
