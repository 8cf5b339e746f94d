import * as z from 'zod/mini';
import { modes } from './draft';
import { mostCustomers } from './most-customers';
import { createBotSchema, userIdSchema } from './share-link';

/** Whose live links are asked for. Unknown keys are refused. @param bots the names of the bots; none where there is only one. */
export function createCustomerLinksRequestSchema(bots: readonly string[]) {
  return z.strictObject({
    userIds: z.array(userIdSchema).check(z.minLength(1), z.maxLength(mostCustomers)),
    bot: createBotSchema(bots),
  });
}

/**
 * The takeover and auto links that live for these customers, those that end first at the beginning; `null` means that it can't be told now.
 * `own` are those that the operator who asks has made. `operator` is the name of the one who made it, or null where it is not known here, or not
 * for the one who asks. Times are ISO 8601 in UTC.
 */
export const customerLinksSchema = z.object({
  links: z.nullable(
    z.array(
      z.object({
        userId: z.string(),
        mode: z.enum(['takeover', 'auto']),
        own: z.boolean(),
        operator: z.nullable(z.string()),
        expiresAt: z.iso.datetime(),
      }),
    ),
  ),
});

export type CustomerLinks = z.infer<typeof customerLinksSchema>;

/**
 * A page of the links that live, those that end first at the beginning. `operator` is the provider's identifier of the one who made it, null for
 * a link that was made without a sign-in; `operatorName` is there where it is known. `bot` is null where bots have no names. `next` leads to the
 * page after this one, which may hold few links or none, and is null at the end.
 */
export const liveLinksSchema = z.object({
  links: z.array(
    z.object({
      requestId: z.string(),
      operator: z.nullable(z.string()),
      operatorName: z.optional(z.string()),
      mode: z.enum(modes),
      bot: z.nullable(z.string()),
      createdAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
    }),
  ),
  next: z.nullable(z.string()),
});

export type LiveLinks = z.infer<typeof liveLinksSchema>;

/** How many links were made in each of the last 24 hours, the oldest at the beginning. `hour` is when it began. */
export const liveLinksHoursSchema = z.object({ hours: z.array(z.object({ hour: z.iso.datetime(), count: z.int() })) });

export type LiveLinksHours = z.infer<typeof liveLinksHoursSchema>;
