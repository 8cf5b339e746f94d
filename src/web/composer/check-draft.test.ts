import { expect, test } from 'vitest';
import { plainOffer } from '#contract/draft';
import { checkDraft } from './check-draft';
import { untouched } from './typed-draft';

test('a good draft passes, with its user ID and its note trimmed', async () => {
  expect(await checkDraft({ ...untouched, userId: ' 42 ', hours: ' 24 ', note: ' Refund ' }, plainOffer(24), true)).toEqual({
    values: { mode: 'view', userId: '42', hours: 24, note: 'Refund' },
    errors: {},
  });
});

test('every field at fault gets one sentence', async () => {
  const { errors } = await checkDraft({ ...untouched, userId: '', hours: '25' }, plainOffer(24), true);
  expect(errors).toMatchObject({
    userId: { message: expect.stringMatching(/user ID/) },
    hours: { message: expect.stringMatching(/1 to 24/) },
  });
});

test.each([
  ['', /Enter a number of hours, from 1 to 24/],
  [' ', /Enter a number of hours, from 1 to 24/],
  ['1,5', /whole hours from 1 to 24, in digits only/],
  ['1.5', /whole hours/],
  ['1e2', /whole hours/],
  ['-1', /whole hours/],
  ['eight', /whole hours/],
  ['0', /Enter from 1 to 24 hours/],
  ['15', undefined],
])('of the hours "%s" the page says %s', async (hours, message) => {
  const { errors } = await checkDraft({ ...untouched, userId: '42', hours }, plainOffer(24), true);
  expect(errors.hours?.message).toEqual(message && expect.stringMatching(message));
});

test('of several user IDs, each is judged elsewhere, and where a comma separates none, the whole line is one', async () => {
  const check = (userId: string, isApart: boolean) => checkDraft({ ...untouched, userId }, plainOffer(24), isApart);
  expect((await check('491701\n491702', true)).errors).toEqual({});
  const long = Array.from({ length: 40 }, (_, index) => 491_700 + index).join(',');
  expect((await check(long, true)).errors).toEqual({});
  expect((await check(long, false)).errors).toMatchObject({ userId: { type: 'user_id_too_long' } });
});
