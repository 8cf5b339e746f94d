import * as z from 'zod/mini';
import { shareLinkSchema } from '#contract/share-link';

/**
 * A link that was made in this tab. Its times are those of the server's clock. A link that has ended has no `url`.
 */
export const madeLinkSchema = z.extend(shareLinkSchema, {
  id: z.int(),
  url: z.optional(shareLinkSchema.shape.url),
});

export type MadeLink = z.infer<typeof madeLinkSchema>;
