import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../server/testing/any-character';
import { findUnseen, withoutUnseen } from './user-id';

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
