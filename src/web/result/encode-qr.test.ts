import { expect, test } from 'vitest';
import { encodeQr } from './encode-qr';

const quietZone = 4;

/** ISO/IEC 18004, table 7: how many bytes the versions 1 to 10 hold at error correction level M. */
const bytesAtLevelM = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

const sideOf = (version: number) => 17 + 4 * version + 2 * quietZone;

test.each(bytesAtLevelM.map((bytes, index) => [index + 1, bytes] as const))(
  'version %i is used up to %i bytes, and not one more',
  (version, bytes) => {
    expect(encodeQr('x'.repeat(bytes))).toHaveLength(sideOf(version));
    expect(encodeQr('x'.repeat(bytes + 1))).toHaveLength(sideOf(version + 1));
  },
);

test('every version says of itself that its error correction is M', () => {
  for (const bytes of bytesAtLevelM) {
    const formatBits = encodeQr('x'.repeat(bytes))?.[quietZone + 8]?.slice(quietZone, quietZone + 2);
    // Level M is 00, under a mask that begins with 10 (ISO/IEC 18004, 7.9).
    expect(formatBits).toEqual([true, false]);
  }
});

test('a quiet zone of four modules lies around the code, and no more', () => {
  const modules = encodeQr('https://a.example/12345678') ?? [];
  const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [{ x, y }] : [])));
  const ends = [quietZone, sideOf(2) - quietZone - 1];
  for (const along of [dark.map(({ x }) => x), dark.map(({ y }) => y)]) expect([Math.min(...along), Math.max(...along)]).toEqual(ends);
});

test('a link that no code can hold gets none', () => {
  expect(encodeQr('x'.repeat(2331))).toHaveLength(sideOf(40));
  expect(encodeQr('x'.repeat(2332))).toBeUndefined();
});
