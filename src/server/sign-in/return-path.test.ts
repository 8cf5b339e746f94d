import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFor } from '../testing/fake-provider';
import { startSignInDesk } from '../testing/sign-in-desk';
import { safeReturnPath } from './return-path';

describe('after the sign-in, the browser goes', () => {
  test.each([
    ['/', '/'],
    ['/?a=b', '/?a=b'],
    ['/some/path?x=%20y', '/some/path?x=%20y'],
    ['/?next=https://elsewhere.example/', '/?next=https://elsewhere.example/'],
    ['/?a=//b', '/?a=//b'],
    ['/a/../b', '/b'],
    ['/%65', '/%65'],
    ['/ü?x=ü', '/%C3%BC?x=%C3%BC'],
    ['/#userId=7', '/'],
    ['/authors', '/authors'],
    ['/@desk.example', '/@desk.example'],
    [`/${'a'.repeat(511)}`, `/${'a'.repeat(511)}`],
  ])('for %s to %s', (asked, path) => {
    expect(safeReturnPath(asked)).toBe(path);
  });

  test.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['a text too long', `/${'a'.repeat(512)}`],
    ['a text too long that leads to a short path', `${'/..'.repeat(200)}/x`],
    ['a text that becomes too long', `/${'漢'.repeat(60)}`],
    ['no path', 'evil'],
    ['a query alone', '?a=b'],
    ['two slashes', '//evil.example'],
    ['three slashes', '///evil.example'],
    ['a backslash', '/\\evil.example'],
    ['two backslashes', '\\\\evil.example'],
    ['a backslash first', '\\/evil.example'],
    ['a backslash anywhere', '/a\\b'],
    ['an encoded slash', '/%2f/evil.example'],
    ['an encoded slash right after', '/%2Fevil.example'],
    ['an encoded backslash', '/%5cevil.example'],
    ['a slash encoded twice', '/%252f/evil.example'],
    ['a slash encoded many times', `/%${'25'.repeat(20)}2fevil.example`],
    ['a slash that is encoded too long', '/%c0%af/evil.example'],
    ['a percent sign alone', '/%'],
    ['a tab', '/\t/evil.example'],
    ['a tab first', '\t//evil.example'],
    ['a line break', '/\n/evil.example'],
    ['an encoded tab', '/%09/evil.example'],
    ['an encoded line break', '/%0d%0aSet-Cookie:a=b'],
    ['a line break in the query', '/?a=%0a'],
    ['a null byte', '/%00'],
    ['a space first', ' //evil.example'],
    ['another origin', 'https://evil.example'],
    ['another origin without slashes', 'https:evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['a user at another host', '//desk.example@evil.example'],
    ['what follows our own host', '@evil.example'],
    ['a port that follows our own host', ':443@evil.example'],
    ['wide slashes', '／／evil.example'],
    ['a slash and a wide one', '/／evil.example'],
    ['a slash and a wide one, encoded', '/%ef%bc%8fevil.example'],
    ['a wide backslash', '/＼evil.example'],
    ['dots that leave two slashes', '/.//evil.example'],
    ['dots, encoded twice, before a wide slash', '/%252e/／evil.example'],
    ['a way back that leaves two slashes', '/x/..//evil.example'],
    ['an encoded way back that leaves two slashes', '/x/%2e%2e//evil.example'],
    ['a way back, encoded twice, that leaves two slashes', '/%252e%252e//evil.example'],
    ['the sign-in', '/auth/login'],
    ['the sign-in with a query', '/auth/login?returnTo=/'],
    ['the way back from the provider', '/auth/callback?code=a&state=b'],
    ['the sign-out', '/auth/logout'],
    ['the sign-out in capitals', '/AUTH/logout'],
    ['the sign-out, encoded', '/%61uth/logout'],
    ['the sign-out, encoded twice', '/%2561uth/logout'],
    ['the sign-out, with an encoded slash', '/auth%2flogout'],
    ['the sign-out after a dot', '/./auth/logout'],
    ['the sign-out after a way back', '/x/../auth/logout'],
    ['the sign-out after a way back with an encoded slash', '/x%2f../auth/logout'],
    ['all that signs in or out', '/auth'],
  ])('to the desk itself instead of to %s', (_, asked) => {
    expect(safeReturnPath(asked)).toBe('/');
  });

  test('nowhere but to a path of ours, whatever is asked', () => {
    const pieces = '/|\\|.|@|:|?|#|%|;| |\t|\n|／|＼|..|%2f|%5C|%25|%09|%2e|//|https:|evil.example|auth'.split('|');
    const piece = fc.constantFrom(...pieces);
    const text = fc.oneof(fc.string({ unit: piece, maxLength: 12 }), fc.string({ unit: 'binary' }), fc.webUrl());
    const asked = text.chain((text) => fc.constantFrom(text, `/${text}`, encodeURI(Buffer.from(text).toString())));
    fc.assert(
      fc.property(asked, (asked) => {
        const path = safeReturnPath(asked);
        expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
        expect(path.length).toBeLessThanOrEqual(512);
        const url = new URL(path, 'https://desk.example');
        expect(url.origin).toBe('https://desk.example');
        expect(url.pathname).not.toMatch(/^\/auth(\/|$)/i);
        // What is safe stays as it is.
        expect(safeReturnPath(path)).toBe(path);
      }),
      { numRuns: 2000 },
    );
  }, 30_000);
});

describe('the sign-in with returnTo', () => {
  test.each([
    ['/desk?x=%20y', '/desk?x=%20y'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/%2fevil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['/auth/logout', '/'],
  ])('of %s ends at %s', async (returnTo, location) => {
    const { enter } = await startSignInDesk();
    const response = await enter(`?${new URLSearchParams({ returnTo })}`);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  test('given twice ends at the first', async () => {
    const { enter } = await startSignInDesk();
    expect((await enter('?returnTo=/first&returnTo=//evil.example')).headers.get('location')).toBe('/first');
  });

  test('given on the way back only is not looked at', async () => {
    const { begin, comeBack } = await startSignInDesk();
    const asked = await begin();
    const response = await comeBack(asked, { code: codeFor(asked), returnTo: '/elsewhere' });
    expect(response.headers.get('location')).toBe('/');
  });
});
