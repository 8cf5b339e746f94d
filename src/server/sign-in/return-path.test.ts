import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../testing/any-character';
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
    ['a text that is too long', `/${'a'.repeat(512)}`],
    ['a text that is too long and leads to a short path', `${'/..'.repeat(200)}/x`],
    ['a text that becomes too long', `/${'漢'.repeat(60)}`],
    ['a text that is not a path', 'evil'],
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
    ['a slash in overlong UTF-8', '/%c0%af/evil.example'],
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
    ['another host with our own host as the user name', '//desk.example@evil.example'],
    ['a text that makes our host a user name', '@evil.example'],
    ['a text that makes our host a user name with a password', ':443@evil.example'],
    ['full-width slashes', '／／evil.example'],
    ['a slash and a full-width slash', '/／evil.example'],
    ['a slash and an encoded full-width slash', '/%ef%bc%8fevil.example'],
    ['a full-width backslash', '/＼evil.example'],
    ['a dot segment that leaves two slashes', '/.//evil.example'],
    ['a dot segment, encoded twice, before a full-width slash', '/%252e/／evil.example'],
    ['a parent segment that leaves two slashes', '/x/..//evil.example'],
    ['an encoded parent segment that leaves two slashes', '/x/%2e%2e//evil.example'],
    ['a parent segment, encoded twice, that leaves two slashes', '/%252e%252e//evil.example'],
    ['the sign-in', '/auth/login'],
    ['the sign-in with a query', '/auth/login?returnTo=/'],
    ['the callback of the provider', '/auth/callback?code=a&state=b'],
    ['the sign-out', '/auth/logout'],
    ['the sign-out in capitals', '/AUTH/logout'],
    ['the sign-out, encoded', '/%61uth/logout'],
    ['the sign-out, encoded twice', '/%2561uth/logout'],
    ['the sign-out, with an encoded slash', '/auth%2flogout'],
    ['the sign-out after a dot segment', '/./auth/logout'],
    ['the sign-out after a parent segment', '/x/../auth/logout'],
    ['the sign-out after a parent segment with an encoded slash', '/x%2f../auth/logout'],
    ['the folder of sign-in and sign-out', '/auth'],
  ])('to the start page instead of %s', (_, asked) => {
    expect(safeReturnPath(asked)).toBe('/');
  });

  test.each([
    ['/desk/', '/desk/'],
    ['/desk/?a=b', '/desk/?a=b'],
    ['/', '/desk/'],
    ['/desk', '/desk/'],
    ['/mail/', '/desk/'],
    ['/desktop/', '/desk/'],
    ['/desk/../mail/', '/desk/'],
    ['/desk/..%2fmail/', '/desk/'],
    ['/desk/%252e%252e/mail/', '/desk/'],
    ['/desk/auth/logout', '/desk/'],
    ['//evil.example/desk/', '/desk/'],
    [undefined, '/desk/'],
  ])('below /desk, for %s to %s', (asked, path) => {
    expect(safeReturnPath(asked, '/desk')).toBe(path);
  });

  test('only to a path of the desk, for any text', () => {
    const pieces = '/|\\|.|@|:|?|#|%|;| |\t|\n|／|＼|..|%2f|%5C|%25|%09|%2e|//|https:|evil.example|auth'.split('|');
    const piece = fc.constantFrom(...pieces);
    const text = fc.oneof(fc.string({ unit: piece, maxLength: 12 }), fc.string({ unit: anyCharacter }), fc.webUrl());
    const asked = text.chain((text) => fc.constantFrom(text, `/${text}`, encodeURI(Buffer.from(text).toString())));
    fc.assert(
      fc.property(asked, (asked) => {
        const path = safeReturnPath(asked);
        expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
        expect(path.length).toBeLessThanOrEqual(512);
        const url = new URL(path, 'https://desk.example');
        expect(url.origin).toBe('https://desk.example');
        expect(url.pathname).not.toMatch(/^\/auth(\/|$)/i);
        // A safe path stays unchanged.
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

  test('given twice ends at the first one', async () => {
    const { enter } = await startSignInDesk();
    expect((await enter('?returnTo=/first&returnTo=//evil.example')).headers.get('location')).toBe('/first');
  });

  test('given only to the callback is ignored', async () => {
    const { begin, comeBack } = await startSignInDesk();
    const asked = await begin();
    const response = await comeBack(asked, { code: codeFor(asked), returnTo: '/elsewhere' });
    expect(response.headers.get('location')).toBe('/');
  });
});
