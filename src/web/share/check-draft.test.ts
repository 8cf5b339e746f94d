import { expect, test } from 'vitest';
import { checkDraft } from './check-draft';

test('a good draft passes, with its user ID trimmed', async () => {
  expect(await checkDraft({ mode: 'view', userId: ' 42 ', hours: 24 }, 24)).toEqual({
    values: { mode: 'view', userId: '42', hours: 24 },
    errors: {},
  });
});

test('every field at fault gets one sentence', async () => {
  const { errors } = await checkDraft({ mode: 'view', userId: '', hours: 25 }, 24);
  expect(errors).toMatchObject({
    userId: { message: expect.stringMatching(/user ID/) },
    hours: { message: expect.stringMatching(/1 to 24/) },
  });
});
