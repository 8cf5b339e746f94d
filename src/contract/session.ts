import * as z from 'zod/mini';

/**
 * What the page must know before it can be used: `maxHours` is the longest validity that may be asked for, in hours. Where `signIn` is true,
 * no link is made without an operator: `operatorId` tells operators apart and nothing else, and in `endsInS` seconds, counted from this
 * answer, the operator has to sign in again. All three are null where nobody is signed in.
 */
export const sessionSchema = z.object({
  sandbox: z.boolean(),
  maxHours: z.int().check(z.positive()),
  signIn: z.boolean(),
  operator: z.nullable(z.object({ name: z.string() })),
  operatorId: z.nullable(z.string()),
  endsInS: z.nullable(z.int()),
});

export type Session = z.infer<typeof sessionSchema>;
