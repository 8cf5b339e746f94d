import { describe, expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { problemSchema } from '#contract/problem';
import type { ProviderHabits } from '../testing/fake-provider';
import { type Behaviour, sendJson } from '../testing/faulty-upstream';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';
import { createTestApp } from '../testing/test-app';

const requiredClaim = { name: 'groups', value: 'share-operators' };
const usedCode: Behaviour = (response) => sendJson(response, { error: 'invalid_grant' }, 400);

describe('a person who signs in', () => {
  test.each([
    ['no claim is required', undefined, {}],
    ['the claim is the value', requiredClaim, { groups: 'share-operators' }],
    ['the claim is a list that holds it', requiredClaim, { groups: ['staff', 'share-operators'] }],
    ['the claim is a list of words that holds it', requiredClaim, { groups: 'staff share-operators' }],
  ])('gets in if %s', async (_, required, claims) => {
    const { enter, readSession } = await startSignInDesk({ claims: { name: 'Ada', ...claims } }, { requiredClaim: required });
    const response = await enter();
    expect([response.status, response.headers.get('location')]).toEqual([302, '/']);
    expect(await readSession()).toMatchObject({ operator: { name: 'Ada' } });
  });

  test.each<[string, Record<string, unknown>]>([
    ['is missing', {}],
    ['has another value', { groups: 'staff' }],
    ['is an empty list', { groups: [] }],
    ['is null', { groups: null }],
    ['has another name', { group: 'share-operators' }],
  ])('is told that they are not an operator if the claim %s', async (_, claims) => {
    const { enter, jar } = await startSignInDesk({ claims: { name: 'Ada', ...claims } }, { requiredClaim });
    const response = await enter();
    expect([response.status, await response.text()]).toEqual([403, 'not_an_operator\n']);
    expect([...jar]).toEqual([]);
  });
});

describe('the audit line of a sign-in', () => {
  test.each<[string, ProviderHabits, Record<string, string>?]>([
    ['signed_in', { claims: { groups: 'share-operators' } }],
    ['not_an_operator', {}],
    ['sign_in_refused', {}, { error: 'access_denied' }],
    ['sign_in_failed', { claims: { nonce: 'another' } }],
    ['sign_in_unavailable', {}, { error: 'server_error' }],
    ['sign_in_expired', { token: usedCode }],
  ])('that ends in %s names the person if known, and nothing else', async (outcome, habits, given) => {
    const { begin, comeBack, audited } = await startSignInDesk(habits, { requiredClaim });
    const response = await comeBack(await begin(), given);
    const isKnown = ['signed_in', 'not_an_operator'].includes(outcome);
    expect(audited('sign-in')).toEqual([
      {
        audit: 'sign-in',
        time: expect.any(String),
        requestId: response.headers.get('x-request-id'),
        client: '127.0.0.1',
        ...(isKnown && { operator: 'sub-1' }),
        outcome,
      },
    ]);
  });

  test('names the client behind a trusted proxy', async () => {
    const { enter, audited } = await startSignInDesk({}, { origin: { trustedProxies: 1 } });
    await enter('', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(audited('sign-in')).toMatchObject([{ client: '203.0.113.7', outcome: 'signed_in' }]);
  });

  test('comes for a way back that nobody was sent on', async () => {
    const { visit, audited } = createSignInDesk();
    await visit(`${paths.callback}?code=a&state=b`);
    expect(audited('sign-in')).toMatchObject([{ outcome: 'sign_in_expired' }]);
  });
});

describe('the request line of a sign-in', () => {
  test.each<[string, string, ProviderHabits, Record<string, string>?]>([
    ['not_an_operator', 'claim missing', {}],
    ['sign_in_refused', 'provider: access_denied', {}, { error: 'access_denied' }],
    ['sign_in_failed', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', { claims: { nonce: 'another' } }],
    ['sign_in_failed', 'unusable sub', { claims: { sub: 'ä', groups: 'share-operators' } }],
    ['sign_in_expired', 'token endpoint: invalid_grant', { token: usedCode }],
  ])('that ends in %s is a warning with the reason: %s', async (code, reason, habits, given) => {
    const { begin, comeBack, logged } = await startSignInDesk(habits, { requiredClaim });
    const { status } = await comeBack(await begin(), given);
    expect(logged('request').at(-1)).toMatchObject({ level: 'warn', method: 'GET', path: paths.callback, status, code, reason });
  });

  test('that succeeds is like any other', async () => {
    const { enter, logged } = await startSignInDesk();
    await enter();
    expect(logged('request')).toMatchObject([
      { level: 'info', path: paths.login, status: 302 },
      { level: 'info', path: paths.callback, status: 302 },
    ]);
    expect(logged('request').at(-1)).not.toHaveProperty('code');
  });
});

describe('another method', () => {
  test.each([
    ['POST', paths.login, 'GET, HEAD'],
    ['PUT', paths.login, 'GET, HEAD'],
    ['POST', paths.callback, 'GET, HEAD'],
    ['OPTIONS', paths.callback, 'GET, HEAD'],
    ['DELETE', paths.logout, 'GET, HEAD, POST'],
    ['PUT', paths.logout, 'GET, HEAD, POST'],
  ])('(%s %s) is refused', async (method, path, allow) => {
    const { visit, jar, provider } = await startSignInDesk();
    const response = await visit(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect(problemSchema.parse(await response.json())).toMatchObject({ code: 'method_not_allowed' });
    expect([[...jar], provider.seen]).toEqual([[], []]);
  });
});

test.each([paths.login, paths.callback, paths.logout])('if sign-in is off, there is no %s', async (path) => {
  expect((await createTestApp().app.request(path)).status).toBe(404);
});
