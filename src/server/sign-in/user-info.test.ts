import { describe, expect, test } from 'vitest';
import { type Behaviour, reset, sendJson, sendStatus } from '../testing/faulty-upstream';
import { startSignInDesk } from '../testing/sign-in-desk';

const requiredClaim = { name: 'groups', value: 'operators' };
const operator = { groups: ['staff', 'operators'] };

describe('a provider with a userinfo endpoint', () => {
  test('is asked for the name if the ID token has none', async () => {
    const { enter, readSession, provider } = await startSignInDesk({ userinfo: { sub: 'sub-1', name: 'Ada Lovelace' } });
    await enter();
    expect(await readSession()).toMatchObject({ operator: { name: 'Ada Lovelace' } });
    expect(provider.asked('/userinfo')).toMatchObject([{ method: 'GET', authorization: 'Bearer access-token-canary' }]);
  });

  test('is asked for the required claim if the ID token has none', async () => {
    const habits = { claims: { name: 'Ada' }, userinfo: { sub: 'sub-1', ...operator } };
    const { enter, readSession } = await startSignInDesk(habits, { requiredClaim });
    expect((await enter()).status).toBe(302);
    expect(await readSession()).toMatchObject({ operator: { name: 'Ada' } });
  });

  test('is asked for the required claim if the ID token holds only the claim around it', async () => {
    const habits = { claims: { realm_access: {} }, userinfo: { sub: 'sub-1', name: 'Ada', realm_access: { roles: ['operators'] } } };
    const { enter, readSession } = await startSignInDesk(habits, { requiredClaim: { name: 'realm_access.roles', value: 'operators' } });
    expect((await enter()).status).toBe(302);
    expect(await readSession()).toMatchObject({ operator: { name: 'Ada' } });
  });

  test('that leaves out the groups because there are too many signs nobody in, and the log says what to do', async () => {
    const { enter, logged } = await startSignInDesk({ claims: { _claim_names: { groups: 'src1' } } }, { requiredClaim });
    expect((await enter()).status).toBe(403);
    expect(logged('request').at(-1)).toMatchObject({
      code: 'not_an_operator',
      reason: expect.stringMatching(/^claim missing: .*too many groups.*app role$/),
    });
  });

  test('is not asked if the ID token has everything', async () => {
    const { enter, provider } = await startSignInDesk(
      { claims: { name: 'Ada', ...operator }, userinfo: { sub: 'sub-1' } },
      { requiredClaim },
    );
    await enter();
    expect(provider.asked('/userinfo')).toEqual([]);
  });

  test('cannot override the ID token, which is signed', async () => {
    const habits = { claims: { groups: 'staff' }, userinfo: { sub: 'sub-1', name: 'Ada', ...operator } };
    const { enter, jar } = await startSignInDesk(habits, { requiredClaim });
    expect((await enter()).status).toBe(403);
    expect(jar.has('sharedesk')).toBe(false);
  });

  test('that does not send the required claim either signs nobody in', async () => {
    const { enter } = await startSignInDesk({ userinfo: { sub: 'sub-1', name: 'Ada' } }, { requiredClaim });
    const response = await enter();
    expect([response.status, await response.text()]).toEqual([403, 'not_an_operator\n']);
  });
});

const sendOther: Behaviour = (response) => sendJson(response, { sub: 'sub-2', name: 'Mallory', ...operator });
const sendChallenge = sendStatus(401, { 'www-authenticate': 'Bearer error="invalid_token"' });

describe.each<[string, number, string, string, Behaviour]>([
  ['describes another person', 502, 'sign_in_failed', 'userinfo: OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED', sendOther],
  ['refuses the access token', 502, 'sign_in_failed', 'userinfo: credentials refused', sendChallenge],
  ['says 404', 502, 'sign_in_failed', 'userinfo: OAUTH_RESPONSE_IS_NOT_CONFORM, status 404', sendStatus(404)],
  ['says 500', 503, 'sign_in_unavailable', 'userinfo: OAUTH_RESPONSE_IS_NOT_CONFORM, status 500', sendStatus(500)],
  ['resets the connection', 503, 'sign_in_unavailable', 'userinfo: provider unreachable: (ECONNRESET|UND_ERR_SOCKET)', reset],
])('a provider whose userinfo endpoint %s', (_, status, code, reason, userinfo) => {
  test('signs in a person whom the ID token calls an operator, under the name that is known', async () => {
    const { enter, readSession } = await startSignInDesk(
      { claims: { ...operator, email: 'ada@example.com' }, userinfo },
      { requiredClaim },
    );
    expect((await enter()).status).toBe(302);
    expect(await readSession()).toMatchObject({ operator: { name: 'ada@example.com' } });
  });

  test('signs everyone in if no claim is required', async () => {
    const { enter, readSession } = await startSignInDesk({ userinfo });
    expect((await enter()).status).toBe(302);
    expect(await readSession()).toMatchObject({ operator: { name: 'sub-1' } });
  });

  test(`signs nobody else in, and gets ${status}`, async () => {
    const { enter, jar, logged } = await startSignInDesk({ userinfo }, { requiredClaim });
    const response = await enter();
    expect([response.status, await response.text()]).toEqual([status, `${code}\n`]);
    expect(jar.has('sharedesk')).toBe(false);
    expect(logged('request').at(-1)).toMatchObject({ code, reason: expect.stringMatching(`^${reason}$`) });
  });

  test('refuses a person whom the ID token does not call an operator', async () => {
    const { enter } = await startSignInDesk({ claims: { groups: 'staff' }, userinfo }, { requiredClaim });
    const response = await enter();
    expect([response.status, await response.text()]).toEqual([403, 'not_an_operator\n']);
  });
});
