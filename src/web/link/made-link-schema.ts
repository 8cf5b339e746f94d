import * as z from 'zod/mini';
import { shareLinkSchema } from '#contract/share-link';
import { noteMaxLength } from './note';

/**
 * A link that was made in this tab. Its times are those of the server's clock. A link that has ended has no `url`.
 */
export const madeLinkSchema = z.extend(shareLinkSchema, {
  id: z.int(),
  url: z.optional(shareLinkSchema.shape.url),
  /** What the operator called the bot, where there were several to choose from. */
  botTitle: z.optional(z.string()),
  /** The operator's own words about the link, for orientation. They never leave the tab. */
  note: z.optional(z.string().check(z.maxLength(noteMaxLength))),
});

export type MadeLink = z.infer<typeof madeLinkSchema>;
