import { expect, test } from 'vitest';
import { toFragment, toTypedFragment } from './to-fragment';
import { untouched } from './typed-draft';

test('the form becomes a percent-encoded fragment', () => {
  expect(toFragment({ mode: 'auto', userId: 'a&b', hours: '8' })).toBe('mode=auto&userId=a%26b&hours=8');
});

test('a text that no address can hold does not break it', () => {
  expect(toFragment({ mode: 'view', userId: 'a\ud800b', hours: '' })).toBe('mode=view&userId=a%EF%BF%BDb');
});

test('hours that are no number are kept as they were typed', () => {
  expect(toFragment({ mode: 'view', userId: '', hours: '1,5' })).toBe('mode=view&hours=1%2C5');
});

test('an untouched form has nothing to keep', () => {
  expect([toTypedFragment(untouched), toTypedFragment({ ...untouched, userId: '1' })]).toEqual([undefined, 'mode=view&userId=1&hours=1']);
});

test('a note is kept with what was typed, and stands in no address', () => {
  const draft = { ...untouched, userId: '1', note: 'Refund & Anna' };
  expect(toTypedFragment(draft)).toBe('mode=view&userId=1&hours=1&note=Refund%20%26%20Anna');
  expect(toFragment(draft)).not.toContain('note');
});
