import { expect, test } from 'vitest';
import { isStill, readHours, untouched } from './typed-draft';

test.each([
  ['8', 8],
  [' 24\u00a0', 24],
  ['008', 8],
  ['0', 0],
  ['900', 900],
  ['\uff11\uff12', 12],
  ['\u0661\u0662', 12],
  ['\u06f1\u06f2', 12],
])('the digits "%s" are the number %d', (typed, hours) => {
  expect(readHours(typed)).toBe(hours);
});

test.each([
  '',
  ' ',
  '1,5',
  '1.5',
  '1.0',
  '1e2',
  '+8',
  '-1',
  '−1',
  '0x10',
  '1 000',
  '8h',
  'eight',
  '½',
  '²',
  '②',
  'Infinity',
  'NaN',
  '१',
  '8\u200b',
])('"%s" is no number of hours', (typed) => {
  expect(readHours(typed)).toBeUndefined();
});

const draft = { mode: 'view', userId: '42', hours: 8, note: 'Refund' } as const;

test('blanks around what is typed make no other draft', () => {
  expect(isStill(draft, { ...untouched, userId: ' 42', hours: ' 08 ', note: 'Refund ' })).toBe(true);
});

test.each([{ mode: 'auto' }, { userId: '43' }, { hours: '9' }, { hours: 'x' }, { note: '' }, { bot: 'sales' }, { reason: 'x' }] as const)(
  'with %j it is another draft',
  (change) => {
    expect(isStill(draft, { ...untouched, ...draft, hours: '8', ...change })).toBe(false);
  },
);
