import * as z from 'zod/mini';
import { modes } from '#contract/draft';
import { mostLinksPerPage, userIdHeader, usualLinksPerPage } from '#contract/live-links-request';
import { createBotSchema, userIdSchema } from '#contract/share-link';
import { draftErrors } from '../http/draft-errors';
import { Failure } from '../http/failure';
import type { RequestContext } from '../http/response';
import { readCursor } from './cursor';
import type { PageRequest } from './list-links';

const words = {
  whole: 'Is not valid.',
  unknownKey: 'Is not a parameter of this address.',
  fields: {
    operator: 'Must be the identifier of an operator, as the list has it.',
    before: 'Must be a time as ISO 8601, such as 2025-03-14T13:00:00Z.',
    limit: `Must be a whole number from 1 to ${mostLinksPerPage}.`,
    after: 'Must be "next" of the page before.',
    [userIdHeader]: 'Must be a user ID, percent-encoded as UTF-8.',
  },
};

/** @param bots the names of the bots; none where there is only one. */
function createQuerySchema(bots: readonly string[]) {
  return z.strictObject({
    operator: z.optional(z.string().check(z.regex(/^[\x20-\x7e]{1,255}$/))),
    mode: z.optional(z.enum(modes, { error: 'mode_unknown' })),
    bot: createBotSchema(bots),
    before: z.optional(z.iso.datetime({ offset: true })),
    limit: z.optional(z.string().check(z.refine(isPageSize))),
    after: z.optional(z.string().check(z.refine((text) => readCursor(text) !== undefined))),
    [userIdHeader]: z.optional(userIdSchema),
  });
}

/** Creates the function that reads which live links are asked for. @throws {Failure} `invalid_request`, which names every parameter at fault. */
export function createReadQuery(bots: readonly string[]) {
  const schema = createQuerySchema(bots);
  return (c: RequestContext): PageRequest => {
    const header = c.req.header(userIdHeader);
    const given = { ...Object.fromEntries(parametersOf(c)), ...(header !== undefined && { [userIdHeader]: decode(header) }) };
    const { success, data, error } = schema.safeParse(given);
    if (!success) throw new Failure('invalid_request', { errors: draftErrors(error.issues, 0, words) });
    const { operator, mode, bot, before, limit, after, [userIdHeader]: userId } = data;
    return {
      operator,
      mode,
      bot,
      userId,
      beforeMs: before === undefined ? undefined : Date.parse(before),
      limit: limit === undefined ? usualLinksPerPage : Number(limit),
      after: after === undefined ? undefined : readCursor(after),
    };
  };
}

function isPageSize(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= mostLinksPerPage;
}

/** A parameter that stands there twice is a list, which no parameter may be. */
function parametersOf(c: RequestContext): [string, string | string[]][] {
  return Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]);
}

/** @returns null for what is not percent-encoded UTF-8. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
