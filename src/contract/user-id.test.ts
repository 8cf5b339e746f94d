import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUnseen, withoutUnseen } from './user-id';

// Half a pair and the other half could come together when what stands between them is removed.
const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;
const anyCharacter = fc
  .nat(0x10ffff)
  .filter((code) => !isSurrogate(code))
  .map((code) => String.fromCodePoint(code));

const units = fc.oneof(
  anyCharacter,
  fc.constantFrom(
    '\u200b',
    '\u202e',
    '\u00ad',
    '\ufeff',
    '\u3164',
    '\u2800',
    '\ufe0f',
    '\u{e0041}',
    '\t',
    'a',
    '7',
    'é',
    '\u0301',
    '\u00a0',
    '\u{1f600}',
  ),
);

test('what can be seen stays as it is, in its order, when what cannot be seen is removed', () => {
  const property = fc.property(fc.array(units, { maxLength: 40 }), (parts) => {
    const userId = parts.join('');
    const unseen = new Set(findUnseen(userId).map(({ position }) => position));
    expect(withoutUnseen(userId)).toBe([...userId].filter((_, index) => !unseen.has(index + 1)).join(''));
    expect(findUnseen(withoutUnseen(userId))).toEqual([]);
  });
  fc.assert(property, { numRuns: 300 });
});
