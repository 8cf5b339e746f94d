import { expect, test } from 'vitest';
import { plainOffer } from '#contract/draft';
import { checkDraft } from './check-draft';
import { createDraftResolver } from './draft-resolver';
import { untouched } from './typed-draft';

test('what is typed while the rules are fetched does not change the draft', async () => {
  const resolve = createDraftResolver(plainOffer(24), true, async () => ({ checkDraft }));
  const values = { ...untouched, userId: '42', hours: '24' };
  const resolved = resolve(values, undefined, { fields: {}, shouldUseNativeValidation: false });
  values.userId = 'next';
  expect((await resolved).values).toMatchObject({ userId: '42' });
});
