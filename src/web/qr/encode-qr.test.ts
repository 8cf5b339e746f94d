import { expect, test } from 'vitest';
import { encodeLink, encodeQr } from './encode-qr';

const quietZone = 4;

/** The number of bytes that versions 1 to 10 hold at error correction level M (ISO/IEC 18004, table 7). */
const bytesAtLevelM = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

const sideOf = (version: number) => 17 + 4 * version + 2 * quietZone;

test.each(bytesAtLevelM.map((bytes, index) => [index + 1, bytes] as const))(
  'version %i is used for up to %i bytes, and the next version for one more',
  (version, bytes) => {
    expect(encodeQr('x'.repeat(bytes))).toHaveLength(sideOf(version));
    expect(encodeQr('x'.repeat(bytes + 1))).toHaveLength(sideOf(version + 1));
  },
);

test('every version states that its error correction level is M', () => {
  for (const bytes of bytesAtLevelM) {
    const formatBits = encodeQr('x'.repeat(bytes))?.[quietZone + 8]?.slice(quietZone, quietZone + 2);
    // Level M is 00, which the mask turns into 10 (ISO/IEC 18004, 7.9).
    expect(formatBits).toEqual([true, false]);
  }
});

test('a quiet zone of exactly four modules surrounds the code', () => {
  const modules = encodeQr('https://a.example/12345678') ?? [];
  const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [{ x, y }] : [])));
  const ends = [quietZone, sideOf(2) - quietZone - 1];
  for (const along of [dark.map(({ x }) => x), dark.map(({ y }) => y)]) expect([Math.min(...along), Math.max(...along)]).toEqual(ends);
});

test('a link that is too long for a QR code gets none', () => {
  expect(encodeQr('x'.repeat(2331))).toHaveLength(sideOf(40));
  expect(encodeQr('x'.repeat(2332))).toBeUndefined();
});

test('the code of a link holds an internationalised host in its ASCII form', () => {
  expect(encodeLink('https://münchen.example/übergabe?für=José')).toEqual(
    encodeQr('https://xn--mnchen-3ya.example/%C3%BCbergabe?f%C3%BCr=Jos%C3%A9'),
  );
  expect(encodeLink('https://例え.テスト/c/1')).toEqual(encodeQr('https://xn--r8jz45g.xn--zckzah/c/1'));
});

test.each(['https://share.example', 'HTTPS://Share.Example:443/a/../b?c=%7E~|#d', "https://share.example/'x'"])(
  'the code of %s holds it byte by byte',
  (url) => {
    expect(encodeLink(url)).toEqual(encodeQr(url));
  },
);
