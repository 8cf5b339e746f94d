import { config } from 'zod/mini';
import { problemSchema } from '#contract/problem';
import { sessionSchema } from '#contract/session';
import { createDraftSchema, issueDetails, shareLinkSchema } from '#contract/share-link';
import { madeLinkSchema } from '../link/made-link-schema';

// zod would compile its schemas with `new Function`, which our Content-Security-Policy forbids.
config({ jitless: true });

/** All schemas that the page checks data with, and what they found. */
export const rules = {
  problem: problemSchema,
  session: sessionSchema,
  shareLink: shareLinkSchema,
  madeLink: madeLinkSchema,
  createDraft: createDraftSchema,
  issueDetails,
};

export type Rules = typeof rules;
