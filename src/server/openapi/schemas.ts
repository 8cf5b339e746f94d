import * as z from 'zod/mini';
import { createLookupRequestSchema, customerLookupSchema } from '#contract/customer-lookup';
import { type DraftRules, longestHours, modes, reasonMaxLength } from '#contract/draft';
import { problemSchema } from '#contract/problem';
import { sessionSchema } from '#contract/session';
import { createDraftSchema, shareLinkSchema } from '#contract/share-link';
import { userIdMaxLength } from '#contract/user-id';
import type { LinkPolicy } from '../config/settings';
import { describeCustomerLinks, describeLiveLinks } from './live-link-schemas';
import type { Metadata } from './metadata';

export type ComponentName =
  | 'ShareLinkDraft'
  | 'ShareLink'
  | 'LookupRequest'
  | 'CustomerLookup'
  | 'CustomerLinksRequest'
  | 'CustomerLinks'
  | 'LiveLinks'
  | 'LiveLinksHours'
  | 'Session'
  | 'Problem';

export const refTo = (name: ComponentName) => ({ $ref: `#/components/schemas/${name}` });

/**
 * The rules of a user ID (contract/user-id.ts) as a pattern, which zod cannot export because they are functions. Without `\p{…}`, which not
 * every language has: these are the characters of Unicode 17.
 */
const refused = [
  String.raw`\u0000-\u001f\u007f-\u009f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u115f-\u1160\u17b4-\u17b5\u180b-\u180f`,
  String.raw`\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud804\udcbd\ud804\udccd`,
  String.raw`\ud80d\udc30-\ud80d\udc3f\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff`,
].join('');
const userIdPattern = String.raw`^\s*(?!\.{1,2}\s*$)[^\s${refused}](?:[^${refused}]{0,${userIdMaxLength - 2}}[^\s${refused}])?\s*$`;

/** What the document says of one desk. */
interface DescribedDesk {
  rules: DraftRules;
  policy: Pick<LinkPolicy, 'modes' | 'supervisorClaim'>;
  lookup: boolean;
}

/** The longest validity of each mode that has a shorter one than others; undefined where there is none. */
function shorterModes(rules: DraftRules) {
  const shorter = modes.filter((mode) => rules.maxHours[mode] < longestHours(rules));
  if (shorter.length === 0) return undefined;
  return shorter.map((mode) => ({
    if: { type: 'object', properties: { mode: { const: mode } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { type: 'object', properties: { hours: { type: 'integer', maximum: rules.maxHours[mode] } } },
  }));
}

/** The components, by name. */
export function createSchemas(desk: DescribedDesk): Record<string, object> {
  // `io: 'input'` leaves the objects open, so that a member that is added later breaks no client.
  const metadata = describeFields(desk);
  const { schemas } = z.toJSONSchema(metadata, { metadata, io: 'input', override: ({ jsonSchema }) => tidy(jsonSchema) });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutLitter(schema)]));
}

function describeFields({ rules, policy, lookup }: DescribedDesk) {
  const registry = z.registry<Metadata>();
  const draft = createDraftSchema(rules);
  registry
    .add(draft, {
      id: 'ShareLinkDraft',
      description: 'The link that is asked for. Members that are not named here are refused.',
      allOf: shorterModes(rules),
    })
    .add(draft.shape.mode, {
      enum: [...policy.modes],
      description:
        '`view`: its holder reads, and the bot goes on. `takeover`: its holder takes over from the bot, which stays silent until the conversation is handed back, even after the link has ended. `auto`: the same, but the bot answers again when the link ends.',
    })
    .add(draft.shape.userId, {
      description: `The customer's ID on their channel, exactly as MyLINK shows it; white space around it is trimmed. 1 to ${userIdMaxLength} characters, none of them a character that cannot be seen (controls, formats, fillers, variation selectors), and not "." or "..". It is sent as one segment of a path, \`/\` as \`%2F\` and \`\\\` as \`%5C\`.`,
      pattern: userIdPattern,
      examples: ['4917012345678'],
    })
    .add(draft.shape.hours, { description: 'How long the link works, in hours. It cannot be ended early.' })
    .add(draft.shape.reason, {
      description: `Why the link is made, such as a ticket number, for the audit trail. At most ${reasonMaxLength} characters, none of which cannot be seen.`,
    })
    .add(draft.shape.bot, { description: 'The bot whose conversation it is. It may be left out by those who may use only one.' });
  registry
    .add(shareLinkSchema, { id: 'ShareLink', description: 'A link that was made. Anyone who has its URL can use it: keep it out of logs.' })
    .add(shareLinkSchema.shape.url, { description: 'An absolute http or https URL, as the upstream service gave it.' })
    .add(shareLinkSchema.shape.userId, { description: 'Trimmed.' })
    .add(shareLinkSchema.shape.bot, { description: 'The bot that made it; left out where bots have no names.' })
    .add(shareLinkSchema.shape.createdAt, { description: 'In UTC.' })
    .add(shareLinkSchema.shape.expiresAt, { description: 'In UTC: `createdAt` plus `hours`.' });
  if (lookup) describeLookups(registry, rules.bots);
  describeCustomerLinks(registry, rules.bots);
  if (policy.supervisorClaim) describeLiveLinks(registry);
  registry
    .add(sessionSchema, { id: 'Session', description: 'What to know before a link is asked for.' })
    .add(sessionSchema.shape.sandbox, { description: 'True where links lead to no real conversation.' })
    .add(sessionSchema.shape.maxHours, { description: 'The longest validity, in hours.' })
    .add(sessionSchema.shape.linksPerMinute, {
      description: 'How many links one operator, or one address where nobody signs in, may ask for in a minute.',
    })
    .add(sessionSchema.shape.lookup, { description: 'True where `POST /api/customer-lookups` tells who a customer is.' })
    .add(sessionSchema.shape.modes, {
      description:
        'The modes that are offered, and the longest validity of each, in hours. This operator may not use one that is not `allowed`.',
    })
    .add(sessionSchema.shape.bots, {
      description: 'The bots that may be named; none where bots have no names, and where nobody is signed in.',
    })
    .add(sessionSchema.shape.reason, { description: 'Whether links need a reason; where it is `off`, they take none.' })
    .add(sessionSchema.shape.signIn, { description: 'True where links are made for operators only.' })
    .add(sessionSchema.shape.operator, { description: 'Who is signed in; null where nobody is.' })
    .add(sessionSchema.shape.operatorId, { description: 'Tells operators apart, and nothing else.' })
    .add(sessionSchema.shape.lookAfterMs, {
      description: 'After so many milliseconds, a page that is seen asks again whether its session was ended elsewhere.',
    })
    .add(sessionSchema.shape.supervisor, {
      description: 'True where the operator may see the live links of all; otherwise, it is not there.',
    })
    .add(sessionSchema.shape.endsInS, { description: 'When the operator has to sign in again, in seconds from this response.' })
    .add(sessionSchema.shape.tabKeys, {
      description: 'For the page: what it keeps in a tab is encrypted with the first, and decrypted with any. 32 bytes each, in base64url.',
    });
  return registry
    .add(problemSchema, { id: 'Problem', description: 'What went wrong (RFC 9457).' })
    .add(problemSchema.shape.code, { description: 'What to tell errors apart by.' })
    .add(problemSchema.shape.requestId, { description: 'The same as `X-Request-Id`; leads to the line in the log.' })
    .add(problemSchema.shape.errors, {
      description:
        'With `invalid_request`: every field at fault; an empty `field` is the body as a whole, and `Idempotency-Key` is the header.',
    })
    .add(problemSchema.shape.linkMayExist, {
      description: 'Whether this request may have made a link that nobody can see. With every problem of `POST /api/share-links`.',
    });
}

function describeLookups(registry: z.core.$ZodRegistry<Metadata>, bots: readonly string[]): void {
  registry
    .add(createLookupRequestSchema(bots), {
      id: 'LookupRequest',
      description: 'Whose conversation it is. Members that are not named here are refused.',
    })
    .add(customerLookupSchema, { id: 'CustomerLookup', description: 'What is known of a customer. Keep it out of logs.' })
    .add(customerLookupSchema.shape.found, {
      description: 'False only where the upstream service says that there is no such conversation; null where it can’t be told now.',
    })
    .add(customerLookupSchema.shape.fields, {
      description:
        'The variables of `CUSTOMER_FIELDS` that have a value, each one line of at most 200 characters. They are data from outside.',
    })
    .add(customerLookupSchema.shape.control, {
      description:
        '`bot`: the bot answers. `requested`: it does, and the customer asked for an operator. `operator`: an operator took over.',
    })
    .add(customerLookupSchema.shape.retryAfterS, { description: 'When another try may tell what is null now, in seconds.' })
    .add(customerLookupSchema.shape.idDiffers, {
      description: 'True where the ID is not the customer’s user ID, but another of the same conversation. Otherwise absent.',
    });
}

/** Removes what says nothing or too much: the bounds of every integer, a long pattern for dates, and a format that not every URL has. */
function tidy(schema: z.core.JSONSchema.BaseSchema) {
  // Members that this desk does not use: no value fits them.
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    if (typeof member === 'object' && member.not) delete schema.properties?.[name];
  }
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format === 'date-time') delete schema.pattern;
  // Browsers take URLs that RFC 3986 does not (`ü`, `{`), and so do we.
  if (schema.format === 'uri') {
    delete schema.format;
    schema.pattern = '^[Hh][Tt][Tt][Pp][Ss]?://';
  }
}

const litter = new Set(['$schema', '$id', 'id', '~standard']);

function withoutLitter(schema: object) {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !litter.has(key)));
}
