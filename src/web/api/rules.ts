import { config } from 'zod/mini';
import { customerLookupSchema } from '#contract/customer-lookup';
import { sessionSchema } from '#contract/session';
import { createDraftCheck, shareLinkSchema } from '#contract/share-link';
import { madeLinkSchema } from '../link/made-link-schema';
import { createCipher } from '../tab/cipher';
import { readFailure } from './read-failure';

// zod would compile its schemas with `new Function`, which our Content-Security-Policy forbids.
config({ jitless: true });

/** All schemas that the page checks data with, how it reads failures, and the cipher for what it stores. */
export const rules = {
  readFailure,
  session: sessionSchema,
  shareLink: shareLinkSchema,
  customerLookup: customerLookupSchema,
  madeLink: madeLinkSchema,
  createDraftCheck,
  createCipher,
};

export type Rules = typeof rules;
