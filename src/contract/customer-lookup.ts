import * as z from 'zod/mini';
import { createBotSchema, userIdSchema } from './share-link';

/** Whose conversation is asked about. Unknown keys are refused. @param bots the names of the bots; none where there is only one. */
export function createLookupRequestSchema(bots: readonly string[]) {
  return z.strictObject({ userId: userIdSchema, bot: createBotSchema(bots) });
}

export type LookupRequest = z.infer<ReturnType<typeof createLookupRequestSchema>>;

/** Who answers the customer now: the bot; the bot, but the customer asked for an operator; an operator. */
const controls = ['bot', 'requested', 'operator'] as const;

/**
 * What is known of a customer. `null` means that it cannot be told now, and `retryAfterS` when it is worth another try, in seconds. `found` is
 * false only where the upstream says that there is no such conversation. `fields` holds nothing but the variables of `CUSTOMER_FIELDS`.
 * `idDiffers` stands there where the ID is not the customer's user ID, but another of the same conversation: its own or a phone number.
 */
export const customerLookupSchema = z.object({
  found: z.nullable(z.boolean()),
  fields: z.record(z.string(), z.string()),
  control: z.nullable(z.enum(controls)),
  retryAfterS: z.nullable(z.int()),
  idDiffers: z.optional(z.literal(true)),
});

export type CustomerLookup = z.infer<typeof customerLookupSchema>;
