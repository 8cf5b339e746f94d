import * as z from 'zod/mini';
import { shareLinkSchema } from '#contract/share-link';

/**
 * A link that was made in this tab. `requestedAtMs` is the time of the request by this browser's clock, so that the time left does not depend
 * on the server's clock. A link that has ended has no `url`.
 */
export const madeLinkSchema = z.extend(shareLinkSchema, {
  id: z.int(),
  requestedAtMs: z.number(),
  url: z.optional(shareLinkSchema.shape.url),
});

export type MadeLink = z.infer<typeof madeLinkSchema>;
