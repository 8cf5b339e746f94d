import * as z from 'zod/mini';
import { modes, reasonRules } from './draft';

/**
 * What the page must know before it can be used. `maxHours` is the longest validity that may be asked for, in hours. `modes` are those that are
 * offered, with the longest validity of each; where one is not `allowed`, this operator may not use it. `bots` are those that this person may use,
 * and none where bots have no names. `reason` says whether links need one.
 * `linksPerMinute` is how many links one operator, or one address where nobody signs in, may ask for in a minute. Where `lookup` is true, the
 * page may ask who a customer is. Where `signIn` is true,
 * links are made for operators only: `operatorId` tells operators apart and nothing else, and in `endsInS` seconds, counted from this
 * response, the operator has to sign in again. `operator`, `operatorId` and `endsInS` are null where nobody is signed in. `supervisor` is
 * there only for those who may see the live links of all. After `lookAfterMs`, a page that is seen asks again whether the session was ended
 * elsewhere.
 *
 * `tabKeys` encrypt what the page keeps in the tab: 32 bytes each, in base64url. The first one encrypts, all of them decrypt. There is none
 * where people sign in and nobody has.
 */
export const sessionSchema = z.object({
  sandbox: z.boolean(),
  maxHours: z.int().check(z.positive()),
  modes: z.array(z.object({ mode: z.enum(modes), maxHours: z.int(), allowed: z.boolean() })),
  bots: z.array(z.object({ name: z.string(), title: z.string() })),
  reason: z.enum(reasonRules),
  linksPerMinute: z.optional(z.int().check(z.positive())),
  lookup: z.boolean(),
  signIn: z.boolean(),
  operator: z.nullable(z.object({ name: z.string() })),
  operatorId: z.nullable(z.string()),
  supervisor: z.optional(z.literal(true)),
  endsInS: z.nullable(z.int()),
  lookAfterMs: z.optional(z.int().check(z.positive())),
  tabKeys: z.array(z.string()),
});

export type Session = z.infer<typeof sessionSchema>;
