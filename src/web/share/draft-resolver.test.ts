import { expect, test } from 'vitest';
import { createDraftResolver } from './draft-resolver';

const resolve = createDraftResolver(24);
const options = { fields: {}, shouldUseNativeValidation: false };

test('a good draft passes, with its user ID trimmed', async () => {
  expect(await resolve({ mode: 'view', userId: ' 42 ', hours: 24 }, undefined, options)).toEqual({
    values: { mode: 'view', userId: '42', hours: 24 },
    errors: {},
  });
});

test('every field at fault gets one sentence', async () => {
  const { errors } = await resolve({ mode: 'view', userId: '', hours: 25 }, undefined, options);
  expect(errors).toMatchObject({
    userId: { message: expect.stringMatching(/user ID/) },
    hours: { message: expect.stringMatching(/1 to 24/) },
  });
});

test('what is typed while the rules are fetched does not change the draft', async () => {
  const values = { mode: 'view' as const, userId: '42', hours: 24 };
  const resolved = resolve(values, undefined, options);
  values.userId = 'next';
  expect((await resolved).values).toMatchObject({ userId: '42' });
});
