import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modes } from '#contract/draft';
import { toFragment } from '../composer/to-fragment';
import { addressFields, parsePrefill } from './prefill';

test('each part goes into its field', () => {
  expect(parsePrefill('userId=4917012345678&mode=auto&hours=8')).toEqual({
    values: { userId: '4917012345678', mode: 'auto', hours: '8' },
    faults: {},
  });
});

test.each([
  ['userId=+4917012345678', '+4917012345678'],
  ['userId=%2B4917012345678', '+4917012345678'],
  ['userId=a%20b', 'a b'],
  ['userId=Zo%C3%AB', 'Zoë'],
  ['userId=a%26b%3Dc', 'a&b=c'],
  ['userId=a=b==', 'a=b=='],
  ['userId=90071992547409931234', '90071992547409931234'],
  ['userId=007', '007'],
  ['userId=1e3', '1e3'],
  ['userId=', ''],
  ['userId', ''],
  ['&&userId=1&', '1'],
])('"%s" gives the user ID "%s"', (fragment, userId) => {
  expect(parsePrefill(fragment)).toEqual({ values: { userId }, faults: {} });
});

test.each([
  ['hours=900', '900'],
  ['hours=1.5', '1.5'],
  ['hours=1,5', '1,5'],
  ['hours=1e2', '1e2'],
  ['hours=-1', '-1'],
  ['hours=%208%20', ' 8 '],
  ['hours=', ''],
  ['hours=8h', '8h'],
  ['hours=NaN', 'NaN'],
])('"%s" goes into the field, whose own rules check it', (fragment, hours) => {
  expect(parsePrefill(fragment)).toEqual({ values: { hours }, faults: {} });
});

test.each([
  ['userId=%', { userId: 'unreadable' }],
  ['userId=%E0%A4%A', { userId: 'unreadable' }],
  ['mode=%zz', { mode: 'unreadable' }],
  ['hours=%FF', { hours: 'unreadable' }],
  ['mode=owner', { mode: 'unknown_mode' }],
  ['mode=View', { mode: 'unknown_mode' }],
  ['mode=', { mode: 'unknown_mode' }],
  ['colour=red', { root: 'unknown_part' }],
  ['user%49d=1', { root: 'unknown_part' }],
  ['__proto__=1', { root: 'unknown_part' }],
  ['section-2', { root: 'unknown_part' }],
])('"%s" fills nothing and is reported', (fragment, faults) => {
  expect(parsePrefill(fragment)).toEqual({ values: {}, faults });
});

test.each([
  ['userId=1&userId=2', { values: { userId: '1' }, faults: { userId: 'repeated' } }],
  ['hours=8&hours=8', { values: { hours: '8' }, faults: { hours: 'repeated' } }],
  ['userId=%&userId=2', { values: {}, faults: { userId: 'repeated' } }],
])('"%s" has a part twice: the first counts, and the second is reported', (fragment, prefill) => {
  expect(parsePrefill(fragment)).toEqual(prefill);
});

test('a bad part does not affect the good ones', () => {
  expect(parsePrefill('mode=owner&userId=1&colour=red&hours=3')).toEqual({
    values: { userId: '1', hours: '3' },
    faults: { mode: 'unknown_mode', root: 'unknown_part' },
  });
});

test('any fragment is read without an error, and fills only fields of the form', () => {
  fc.assert(
    fc.property(fc.string(), (fragment) => {
      expect(addressFields).toEqual(expect.arrayContaining(Object.keys(parsePrefill(fragment).values)));
    }),
  );
});

test('an address that this page made gives the same draft back', () => {
  const draft = fc.record({
    mode: fc.constantFrom(...modes),
    userId: fc.string({ minLength: 1, unit: 'grapheme' }),
    hours: fc.string({ minLength: 1, unit: 'grapheme' }),
    bot: fc.string({ minLength: 1, unit: 'grapheme' }),
  });
  fc.assert(
    fc.property(draft, (values) => {
      const fragment = new URL(`https://desk.example/#${toFragment(values)}`).hash.slice(1);
      expect(parsePrefill(fragment)).toEqual({ values, faults: {} });
    }),
  );
});
