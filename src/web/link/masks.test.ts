import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAll } from './masks';

const masksOf = (...userIds: string[]) => [...new Set(userIds)].map((userId) => maskAll(userIds).get(userId));

test.each([
  ['4915112345678', '…45678'],
  ['web-chat-a1f2c', '…a1f2c'],
  ['12345678', '…45678'],
  ['123456', '…456'],
  ['1234', '…4'],
  ['12', '…2'],
  ['1', '…'],
  ['customer🐼🐨', '…mer🐼🐨'],
  ['🦊🐻🐼', '…🐼'],
])('alone, "%s" reads "%s"', (userId, mask) => {
  expect(masksOf(userId)).toEqual([mask]);
});

test.each([
  [
    ['4915112345678', '4917098765478'],
    ['…45678', '…65478'],
  ],
  [
    ['4915112345678', '4917092345678'],
    ['…12345678', '…92345678'],
  ],
  [
    ['4915112345678', '4915112345678', '4917092345678'],
    ['…12345678', '…92345678'],
  ],
  [
    ['a-🦊45678', 'a-🐻45678'],
    ['…🦊45678', '…🐻45678'],
  ],
  [
    ['12', '22'],
    ['12', '22'],
  ],
])('%j read %j', (userIds, masks) => {
  expect(masksOf(...userIds)).toEqual(masks);
});

test('an ID that another one ends with stands whole, since only all of it tells them apart', () => {
  expect(masksOf('45678', '4915112345678', '345678')).toEqual(['45678', '…2345678', '345678']);
});

const userId = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('1', '2', '🦊'), minLength: 1, maxLength: 8 }),
);
const userIds = fc.uniqueArray(userId, { minLength: 1, maxLength: 40 });

test('no two customers have the same mask, and no mask fits another customer', () => {
  fc.assert(
    fc.property(userIds, (ids) => {
      const masks = maskAll(ids);
      expect(new Set(masks.values()).size).toBe(ids.length);
      for (const [id, mask] of masks) {
        const end = mask === id ? id : mask.slice(1);
        expect(ids.filter((other) => other !== id && (mask === id ? other === mask : other.endsWith(end)))).toEqual([]);
      }
    }),
  );
});

test('a mask is the end of its ID in whole characters, at least five unless the ID is short', () => {
  fc.assert(
    fc.property(userIds, (ids) => {
      for (const [id, mask] of maskAll(ids)) {
        const shown = [...(mask === id ? id : mask.slice(1))];
        expect(shown).toEqual([...id].slice([...id].length - shown.length));
        expect(shown.length).toBeGreaterThanOrEqual(Math.min(5, [...id].length - 3));
      }
    }),
  );
});

test('a mask shows no more than it must: with one character less it would fit another customer, or be shorter than usual', () => {
  fc.assert(
    fc.property(userIds, (ids) => {
      for (const [id, mask] of maskAll(ids)) {
        const shown = [...(mask === id ? id : mask.slice(1))];
        const usual = Math.min(5, Math.max([...id].length - 3, 1));
        const shorter = shown.slice(1).join('');
        expect(shown.length <= usual || ids.some((other) => other !== id && other.endsWith(shorter))).toBe(true);
      }
    }),
  );
});

test('the order of the list makes no difference', () => {
  fc.assert(
    fc.property(userIds, (ids) => {
      expect(maskAll(ids.toReversed())).toEqual(new Map([...maskAll(ids)]));
    }),
  );
});
