import { expect, test } from 'vitest';
import { readHours } from './typed-draft';

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
