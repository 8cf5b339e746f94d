import { config } from 'zod/mini';
import { customerLookupSchema } from '#contract/customer-lookup';
import { customerLinksSchema, liveLinksHoursSchema, liveLinksSchema } from '#contract/live-link';
import { createDraftCheck, shareLinkSchema, userIdSchema } from '#contract/share-link';
import { madeLinkSchema } from '../link/made-link-schema';
import { readFailure } from './read-failure';

// zod would compile its schemas with `new Function`, which our Content-Security-Policy forbids.
config({ jitless: true });

/** All schemas that the page checks data with, and how it reads failures. */
export const rules = {
  readFailure,
  userId: userIdSchema,
  shareLink: shareLinkSchema,
  customerLookup: customerLookupSchema,
  customerLinks: customerLinksSchema,
  liveLinks: liveLinksSchema,
  liveLinksHours: liveLinksHoursSchema,
  madeLink: madeLinkSchema,
  createDraftCheck,
};

export type Rules = typeof rules;
