import { config } from 'zod/mini';
import { problemSchema } from '#contract/problem';
import { sessionSchema } from '#contract/session';
import { createDraftSchema, shareLinkSchema } from '#contract/share-link';
import { madeLinkSchema } from '../link/made-link-schema';

// zod would compile its schemas with `new Function`, which our Content-Security-Policy forbids.
config({ jitless: true });

/** All schemas that the page checks data with. */
export const rules = {
  problem: problemSchema,
  session: sessionSchema,
  shareLink: shareLinkSchema,
  madeLink: madeLinkSchema,
  createDraft: createDraftSchema,
};

export type Rules = typeof rules;
