import { describe, expect, test } from 'vitest';
import { paths } from '#contract/paths';
import { type SignInFailureCode, signInFailureStatus } from '#contract/sign-in-failure';
import type { Site } from '../site/site';
import type { ProviderHabits } from '../testing/fake-provider';
import { createSignInDesk, startSignInDesk } from '../testing/sign-in-desk';
import { pagePolicy, tinySite } from '../testing/tiny-site';

interface Case {
  code: SignInFailureCode;
  habits?: ProviderHabits;
  /** The parameters with which the browser comes back. */
  given?: Record<string, string>;
  /** The browser signs out at the provider instead of coming back. */
  leaves?: boolean;
}

/** How to cause each failure. */
const cases: Case[] = [
  { code: 'sign_in_expired', given: { state: 'another' } },
  { code: 'sign_in_refused', given: { error: 'access_denied' } },
  { code: 'not_an_operator' },
  { code: 'sign_in_failed', habits: { claims: { nonce: 'another' } } },
  { code: 'sign_in_unavailable', given: { error: 'server_error' } },
  { code: 'still_signed_in', habits: { down: true }, leaves: true },
];

async function reach({ habits, given, leaves }: Case, site?: Site) {
  const desk = await startSignInDesk(habits, { requiredClaim: { name: 'groups', value: 'operators' }, site });
  return leaves ? desk.visit(paths.logout) : desk.comeBack(await desk.begin(), given);
}

describe.each(cases)('the page for $code', (failure) => {
  const { code } = failure;
  const status = signInFailureStatus[code];

  test(`is its own variant with ${status}, names its request and is never cached`, async () => {
    const response = await reach(failure, tinySite);
    const requestId = response.headers.get('x-request-id');
    expect([response.status, await response.text()]).toEqual([status, `<p data-reference="${requestId}">${code}</p>`]);
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect([response.headers.get('cache-control'), response.headers.get('etag')]).toEqual(['no-store', null]);
  });

  test('has the same security headers as every page', async () => {
    const { headers } = await reach(failure, tinySite);
    expect(headers.get('content-security-policy')).toBe(pagePolicy);
    expect([headers.get('x-frame-options'), headers.get('referrer-policy')]).toEqual(['DENY', 'no-referrer']);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  test('is plain text in development', async () => {
    const response = await reach(failure);
    expect([response.status, await response.text()]).toEqual([status, `${code}\n`]);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });
});

test('a sign-in that cannot begin gets such a page too', async () => {
  const response = await createSignInDesk({ site: tinySite }).visit(paths.login);
  expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('>sign_in_unavailable<')]);
});

test('every failure has a case here', () => {
  expect(cases.map(({ code }) => code)).toEqual(Object.keys(signInFailureStatus));
});
