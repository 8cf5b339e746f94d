import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestList } from '#contract/most-customers';
import { loadUserIdCheck } from './check-user-id';
import type { ListRow } from './guess-columns';
import { judgeRows } from './judge-rows';
import { findListWarnings } from './list-warnings';

const check = await loadUserIdCheck();
const listed = (...userIds: string[]): ListRow[] => userIds.map((userId, index) => ({ line: index + 1, userId, note: '' }));
const judge = (...userIds: string[]) => judgeRows(listed(...userIds), check);
const refusals = (...userIds: string[]) => judge(...userIds).refused.map(({ refusal }) => refusal);

test('good rows keep their order, trimmed as the server trims', () => {
  expect(judge(' 4915112345678\u00a0', 'u-1').good).toEqual([
    { line: 1, userId: '4915112345678', note: '', isNoteCut: false },
    { line: 2, userId: 'u-1', note: '', isNoteCut: false },
  ]);
});

test.each(['4,91512E+12', '4.91512E+12', '4.91512e12', '4,91512E12', '4E+12', '-4.9E+12', '4.9E-5', ' 4,91512E+12 '])(
  '%j is refused as a number that a spreadsheet has shortened',
  (userId) => {
    expect(refusals(userId)).toEqual([{ is: 'damaged', damage: 'shortened' }]);
  },
);

test.each(['8e12', '1e10', '8f31c0de', '4915e', 'E+12', '1.5', 'a4.9E+12', '4.9E+12b'])('%j may be a user ID', (userId) => {
  expect(judge(userId).good).toHaveLength(1);
});

test.each([
  ['4915112345678.0', 'decimal'],
  ['4915112345678,00', 'decimal'],
  ['#########', 'cell_error'],
  ['#N/A', 'cell_error'],
  ['#WERT!', 'cell_error'],
])('%j is refused as damaged', (userId, damage) => {
  expect(refusals(userId)).toEqual([{ is: 'damaged', damage }]);
});

test.each([
  ['', 'user_id_missing'],
  ['  ', 'user_id_missing'],
  ['..', 'user_id_dots'],
  ['a'.repeat(256), 'user_id_too_long'],
  ['49\u200b15', 'user_id_unseen'],
  ['49\n15', 'user_id_unseen'],
])('%j is refused by the rule of the contract', (userId, issue) => {
  expect(refusals(userId)).toMatchObject([{ is: 'issue', issue }]);
});

test('what cannot be seen is named, with its place', () => {
  expect(refusals('49\u200b15')).toMatchObject([{ details: { character: 'U+200B zero width space', position: 3 } }]);
});

test('a duplicate is kept once, and says where', () => {
  const { good, refused } = judge('a1', 'b2', ' a1');
  expect(good.map(({ userId }) => userId)).toEqual(['a1', 'b2']);
  expect(refused).toEqual([{ line: 3, userId: ' a1', note: '', refusal: { is: 'duplicate', firstLine: 1 } }]);
});

test('IDs that differ in case are two customers', () => {
  expect(judge('a1', 'A1').good).toHaveLength(2);
});

test('beyond 500 good rows, the others say so, but for duplicates', () => {
  const ids = Array.from({ length: longestList }, (_, index) => `u-${index}`);
  const { good, refused } = judge('..', ...ids, 'u-0', 'more', 'more');
  expect(good).toHaveLength(longestList);
  expect(refused.map(({ refusal }) => refusal.is)).toEqual(['issue', 'duplicate', 'too_many', 'duplicate']);
});

test('a long note is cut to 120 characters, and the row says so', () => {
  const rows = [`${'a'.repeat(119)}🦊`, 'a'.repeat(120)].map((note, index) => ({ line: index + 1, userId: `u-${index}`, note }));
  expect(judgeRows(rows, check).good.map(({ note, isNoteCut }) => [note, isNoteCut])).toEqual([
    ['a'.repeat(119), true],
    ['a'.repeat(120), false],
  ]);
});

test('a note of several lines becomes one line', () => {
  expect(judgeRows([{ line: 1, userId: 'u', note: ' call\r\nback\tsoon ' }], check).good[0]).toMatchObject({
    note: 'call back soon',
    isNoteCut: false,
  });
});

test('of any list, each row ends in exactly one place, and no user ID is asked for twice', () => {
  const userId = fc.oneof(fc.constantFrom('', '..', 'a1', ' a1', '4,9E+12', '#N/A', '49\u200b15'), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(fc.array(userId, { maxLength: 60 }), (userIds) => {
      const { good, refused } = judge(...userIds);
      const lines = [...good, ...refused].map(({ line }) => line).sort((a, b) => a - b);
      expect(lines).toEqual(userIds.map((_, index) => index + 1));
      expect(new Set(good.map((row) => row.userId)).size).toBe(good.length);
      for (const { refusal } of refused) {
        if (refusal.is === 'duplicate') expect(good.map(({ line }) => line)).toContain(refusal.firstLine);
      }
    }),
  );
});

const warnings = (...userIds: string[]) => findListWarnings(listed(...userIds));

test.each([
  ['numbers with their country codes', ['4915112345678', '4917098765478']],
  ['a single short number', ['3491234567']],
  ['numbers that all have a plus sign', ['+4915112345678', '+4917098765478']],
  ['IDs of other kinds', ['u-1', 'alice', '7']],
  ['few short numbers among others', ['3491234567', '3491234568', 'u-1', 'u-2', 'u-3']],
])('%s are no cause for a warning', (_, userIds) => {
  expect(warnings(...userIds)).toEqual([]);
});

test('where some have a plus sign or a zero in front, the numbers without are named', () => {
  expect(warnings('+4915112345678', '4917098765478', '015112345678', 'u-1')).toEqual([{ is: 'prefix_mixed', lines: [2] }]);
});

test('many numbers without country code and zero are named', () => {
  expect(warnings('15112345678', '1511234567', '1511234568')).toEqual([{ is: 'prefix_lost', lines: [2, 3] }]);
});

test('numbers that end in zeros from the 16th digit on are named', () => {
  expect(warnings('49151123456789012300', '491511234567890000', '491511234567000')).toEqual([{ is: 'digits_lost', lines: [2] }]);
});
