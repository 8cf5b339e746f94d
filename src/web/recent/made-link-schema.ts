import * as z from 'zod/mini';
import { shareLinkSchema } from '#contract/share-link';

/**
 * A link that was made in this tab. `requestedAtMs` is this browser's clock when it was asked for, so that a countdown does not depend on
 * both clocks agreeing. At its end the link loses its `url`.
 */
export const madeLinkSchema = z.extend(shareLinkSchema, {
  id: z.int(),
  requestedAtMs: z.number(),
  url: z.optional(shareLinkSchema.shape.url),
});

export type MadeLink = z.infer<typeof madeLinkSchema>;
