import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLookAlikes, plainForm } from './look-alikes';

const found = (userId: string) => findLookAlikes(userId).map(({ character, position, kind }) => [character, position, kind]);

test.each([
  [
    'full-width digits',
    '49\uff11\uff12',
    [
      ['\uff11', 3, 'variant'],
      ['\uff12', 4, 'variant'],
    ],
  ],
  ['mathematical letters', 'id-\u{1d7d9}', [['\u{1d7d9}', 4, 'variant']]],
  ['a Cyrillic letter among Latin ones', 'p\u0430ul', [['\u0430', 2, 'Cyrillic']]],
  ['a Greek letter among Latin ones', 'ID-\u039f1', [['\u039f', 4, 'Greek']]],
  ['a Cyrillic letter that looks Latin, among digits', '49\u041e7', [['\u041e', 3, 'Cyrillic']]],
  ['a no-break space within', '49\u00a0170', [['\u00a0', 3, 'space']]],
  ['an Armenian letter among Latin ones', 'l\u0585gin', [['\u0585', 2, 'Armenian']]],
  ['Cherokee letters that look Latin', '\u13aa7', [['\u13aa', 1, 'Cherokee']]],
  ['a dash that a word processor made', 'id\u201342', [['\u2013', 3, 'sign']]],
  ['an Arabic digit among plain ones', '49\u0661', [['\u0661', 3, 'digit']]],
  ['a look-alike after an emoji and white space', ' 😀a\u0441', [['\u0441', 3, 'Cyrillic']]],
])('%s are found', (_, userId, expected) => {
  expect(found(userId)).toEqual(expected);
});

test.each([
  '',
  '4917012345678',
  '+49 170',
  'customer-42',
  'ada@example.org',
  'Ärger',
  'José',
  'клиент7',
  'Покупатель',
  'πελάτης',
  '顧客42',
  'عميل٤٢',
  '😀',
])('%j is no look-alike', (userId) => {
  expect(found(userId)).toEqual([]);
});

const plainOf = (userId: string) => plainForm(userId, findLookAlikes(userId));

test.each([
  ['p\u0430ul-\uff11', 'paul-1'],
  ['49\u00a0170\u2212\u{1d7d9}', '49 170-1'],
  ['\u2018a\u2019', "'a'"],
  ['4917', undefined],
  ['49\u0661', undefined],
  ['x\u0436', undefined],
])('the plain form of %j is %j', (userId, plain) => {
  expect(plainOf(userId)).toBe(plain);
});

test('a plain form differs in the look-alikes alone, and looks like nothing else', () => {
  const parts = fc.constantFrom(
    'a',
    'Z',
    '0',
    '9',
    '-',
    ' ',
    '@',
    '\u0430',
    '\u0415',
    '\u039f',
    '\uff11',
    '\u00a0',
    '\u2013',
    '\u{1d7d9}',
    '\u00e4',
    '\u{1f600}',
  );
  const property = fc.property(fc.string({ unit: parts, maxLength: 20 }), (userId) => {
    const plain = plainOf(userId);
    fc.pre(plain !== undefined);
    const odd = new Set(findLookAlikes(userId).map(({ position }) => position));
    const rest = (text: string) => [...text].filter((_, index) => !odd.has(index + 1)).join('');
    expect(rest(plain ?? '')).toBe(rest(userId.trim()));
    expect(findLookAlikes(plain ?? '')).toEqual([]);
  });
  fc.assert(property);
});
