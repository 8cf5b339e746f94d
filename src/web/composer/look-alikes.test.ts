import { expect, test } from 'vitest';
import { findLookAlikes } from './look-alikes';

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
