import * as z from 'zod/mini';

/**
 * What the page must know before it can be used: `maxHours` is the longest validity that may be asked for, in hours. Where `signIn` is true,
 * nothing works without an operator; `endsAt` (ISO 8601, UTC) is when that operator has to sign in again. `id` tells operators apart and nothing else.
 */
export const sessionSchema = z.object({
  sandbox: z.boolean(),
  maxHours: z.int().check(z.positive()),
  signIn: z.boolean(),
  operator: z.nullable(z.object({ id: z.string(), name: z.string(), endsAt: z.iso.datetime() })),
});

export type Session = z.infer<typeof sessionSchema>;
