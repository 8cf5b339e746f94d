import { config } from 'zod/mini';
import { problemSchema } from '#contract/problem';
import { sessionSchema } from '#contract/session';
import { createDraftSchema, shareLinkSchema } from '#contract/share-link';
import { madeLinkSchema } from '../recent/made-link-schema';

// zod would compile its schemas with `new Function`, which our Content-Security-Policy forbids.
config({ jitless: true });

/** Everything the page checks by. */
export const rules = {
  problem: problemSchema,
  session: sessionSchema,
  shareLink: shareLinkSchema,
  madeLink: madeLinkSchema,
  createDraft: createDraftSchema,
};

export type Rules = typeof rules;
