import * as z from 'zod/mini';
import { type DraftIssue, modes } from './draft';
import { findUnseen, userIdMaxLength } from './user-id';

const issue = (key: DraftIssue) => key;

/** The customer's ID on their channel. */
export const userIdSchema = z.string({ error: () => issue('user_id_missing') }).check(
  z.trim(),
  z.minLength(1, { error: issue('user_id_missing'), abort: true }),
  z.refine((text) => [...text].length <= userIdMaxLength, { error: issue('user_id_too_long'), abort: true }),
  // As a segment of a path, these mean another path (RFC 3986, 5.2.4).
  z.refine((text) => text !== '.' && text !== '..', { error: issue('user_id_dots') }),
  z.superRefine((text, context) => {
    const [params] = findUnseen(text);
    if (params) context.addIssue({ code: 'custom', message: issue('user_id_unseen'), params: { ...params } });
  }),
);

const hoursError = (input: unknown) => (typeof input === 'number' && !Number.isNaN(input) ? 'hours_not_whole' : 'hours_missing');

/**
 * What an operator asks for, by the same rules in the form and in the route. Unknown keys are refused.
 *
 * @param maxHours the longest validity, in hours (`SHARE_MAX_HOURS`).
 */
export function createDraftSchema(maxHours: number) {
  return z.strictObject({
    mode: z.enum(modes, { error: issue('mode_unknown') }),
    userId: userIdSchema,
    hours: z
      .int({ error: ({ input }) => issue(hoursError(input)) })
      .check(z.gte(1, { error: issue('hours_out_of_range') }), z.lte(maxHours, { error: issue('hours_out_of_range') })),
  });
}

export type ShareLinkDraft = z.infer<ReturnType<typeof createDraftSchema>>;

/** A link that was made. Times are ISO 8601 in UTC; `expiresAt` is `createdAt` plus `hours`. */
export const shareLinkSchema = z.object({
  url: z.url({ protocol: /^https?$/ }),
  mode: z.enum(modes),
  userId: z.string(),
  hours: z.int(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export type ShareLink = z.infer<typeof shareLinkSchema>;
