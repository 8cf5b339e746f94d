import * as z from 'zod/mini';
import { type DraftIssue, type DraftRules, longestHours, type Mode, modes, reasonMaxLength } from './draft';
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

/** The bot that is meant. @param bots none where there is only one, which has no name. */
export function createBotSchema(bots: readonly string[]) {
  return z.optional(z.enum(bots, { error: issue(bots.length > 0 ? 'bot_unknown' : 'field_unused') }));
}

/** The operator's own words, on one line. Blank ones are none. */
const reasonText = z.string({ error: issue('reason_missing') }).check(
  z.trim(),
  z.refine((text) => [...text].length <= reasonMaxLength, { error: issue('reason_too_long'), abort: true }),
  z.superRefine((text, context) => {
    const [params] = findUnseen(text);
    if (params) context.addIssue({ code: 'custom', message: issue('reason_unseen'), params: { ...params } });
  }),
);

const reasons = {
  off: z.optional(z.never({ error: issue('field_unused') })),
  optional: z.optional(reasonText),
  required: reasonText.check(z.minLength(1, { error: issue('reason_missing') })),
};

/**
 * What an operator asks for. Unknown keys are refused, and so are those that this desk does not use.
 *
 * @param maxHours the longest validity of the mode that is asked for.
 */
export function createDraftSchema({ bots, reason, ...rules }: DraftRules, maxHours = longestHours(rules)) {
  return z.strictObject({
    mode: z.enum(modes, { error: issue('mode_unknown') }),
    userId: userIdSchema,
    hours: z
      .int({ error: ({ input }) => issue(hoursError(input)) })
      .check(z.gte(1, { error: issue('hours_out_of_range') }), z.lte(maxHours, { error: issue('hours_out_of_range') })),
    bot: createBotSchema(bots),
    reason: reasons[reason],
  });
}

/** Checks drafts by the same rules in the form and in the route. */
export function createDraftCheck(rules: DraftRules) {
  const { maxHours } = rules;
  const schemas = {
    view: createDraftSchema(rules, maxHours.view),
    takeover: createDraftSchema(rules, maxHours.takeover),
    auto: createDraftSchema(rules, maxHours.auto),
    unknown: createDraftSchema(rules),
  };
  return (input: unknown) => {
    const mode = modeOf(input);
    // In this order: for each object that is a copy with something added, V8 makes a hidden class of its own.
    return { maxHours: mode ? maxHours[mode] : longestHours(rules), ...schemas[mode ?? 'unknown'].safeParse(input) };
  };
}

function modeOf(input: unknown): Mode | undefined {
  return typeof input === 'object' && input !== null && 'mode' in input ? modes.find((mode) => mode === input.mode) : undefined;
}

type Draft = z.infer<ReturnType<typeof createDraftSchema>>;
export type ShareLinkDraft = Omit<Draft, 'reason'> & { reason?: Draft['reason'] };

/** A link that was made. Times are ISO 8601 in UTC; `expiresAt` is `createdAt` plus `hours`. */
export const shareLinkSchema = z.object({
  url: z.url({ protocol: /^https?$/ }),
  mode: z.enum(modes),
  userId: z.string(),
  hours: z.int(),
  bot: z.optional(z.string()),
  reason: z.optional(z.string()),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export type ShareLink = z.infer<typeof shareLinkSchema>;
