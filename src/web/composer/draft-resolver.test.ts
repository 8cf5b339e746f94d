import { expect, test } from 'vitest';
import { checkDraft } from './check-draft';
import { createDraftResolver } from './draft-resolver';

test('what is typed while the rules are fetched does not change the draft', async () => {
  const resolve = createDraftResolver(24, true, async () => ({ checkDraft }));
  const values = { mode: 'view' as const, userId: '42', hours: '24', note: '' };
  const resolved = resolve(values, undefined, { fields: {}, shouldUseNativeValidation: false });
  values.userId = 'next';
  expect((await resolved).values).toMatchObject({ userId: '42' });
});
