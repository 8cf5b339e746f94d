import * as z from 'zod/mini';

/** What the page must know before it can be used: `maxHours` is the longest validity that may be asked for, in hours. */
export const sessionSchema = z.object({
  sandbox: z.boolean(),
  maxHours: z.int().check(z.positive()),
  operator: z.nullable(z.object({ name: z.string() })),
});

export type Session = z.infer<typeof sessionSchema>;
