import * as z from 'zod/mini';
import { type Mode, modes } from '#contract/draft';
import { isBotName, mostBots, settingPrefix } from './bot-names';
import { splitList } from './split-list';

// The kinds of settings: each parses the text that stands in the environment. An error message follows the setting's name and never holds
// its value.

const leastSecretLength = 32;
/** Random text of that length has more, whether it is in base64 or in hexadecimal digits. */
const leastDifferentCharacters = 10;

export function wholeNumber(from: number, to: number) {
  const problem = `must be a whole number from ${from} to ${to}`;
  return z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/, { error: problem, abort: true })),
    z.pipe(z.transform(Number), z.number().check(z.gte(from, { error: problem }), z.lte(to, { error: problem }))),
  );
}

/** Kubernetes and Docker links give each service's address to the others, as `<SERVICE>_PORT=tcp://10.0.0.1:3000`. */
const linkedPort =
  'is an address such as tcp://10.0.0.1:3000, which Kubernetes and Docker set for a service of that name; set a number here, or turn that off (enableServiceLinks: false)';

export const port = z.pipe(
  z.string().check(z.refine((text) => !/^\w+:\/\//.test(text), { error: linkedPort, abort: true })),
  wholeNumber(0, 65_535),
);

export const flag = z.pipe(
  z.enum(['true', 'false'], { error: 'must be true or false' }),
  z.transform((text) => text === 'true'),
);

export const onOff = z.pipe(
  z.enum(['on', 'off'], { error: 'must be on or off' }),
  z.transform((text) => text === 'on'),
);

export function oneOf<const Words extends readonly [string, string, ...string[]]>(words: Words) {
  const [last, ...others] = [...words].reverse();
  return z.enum(words, { error: `must be ${others.reverse().join(', ')} or ${last}` });
}

export const filePath = z.string().check(z.regex(/^(?!\s)[^\0\r\n]+(?<!\s)$/, { error: 'must be the path of a file, or - for stdout' }));

/** Goes into an `Authorization` header as it stands. */
export const token = z.string().check(z.regex(/^[\x21-\x7e]+$/, { error: 'must be printable ASCII without spaces' }));

/** Is sent as it stands; white space around it comes from careless copying. */
export const key = z.string().check(z.regex(/^\S(.*\S)?$/s, { error: 'must not be blank, nor start or end with white space' }));

/** A token, as RFC 6265, 4.1.1 wants it. The server puts a prefix before it itself. */
export const cookieName = z
  .string()
  .check(
    z.regex(/^(?!__)[\w!#$%&'*+.^`|~-]{1,64}$/, { error: 'must be the name of a cookie, such as sharedesk-eu, without __ at its start' }),
  );

const areDifferent = (texts: readonly string[]) => new Set(texts).size === texts.length;

export const botNames = z.pipe(
  z.pipe(z.string(), z.transform(splitList)),
  z.array(z.string()).check(
    z.refine((names) => names.every(isBotName), {
      error: 'must be names of 1 to 32 of a-z, 0-9, _ and -, which begin with a letter or digit, with commas between them',
      abort: true,
    }),
    z.refine(areDifferent, { error: 'must not hold a name twice', abort: true }),
    z.refine((names) => areDifferent(names.map(settingPrefix)), {
      error: 'must not hold names that differ only in - and _: their settings would have the same names',
    }),
    z.maxLength(mostBots, { error: `must hold at most ${mostBots} names` }),
  ),
);

export const shareModes = z.pipe(
  z.pipe(z.string(), z.transform(splitList)),
  z.pipe(
    z
      .array(z.enum(modes, { error: `must be some of ${modes.join(', ')}, with commas between them` }))
      .check(z.refine(areDifferent, 'must not hold a mode twice')),
    z.transform((given) => modes.filter((mode) => given.includes(mode))),
  ),
);

/** One number for every mode, numbers for some of them, or both: `168,takeover:8`. */
export function hoursOfModes(from: number, to: number, otherwise: number) {
  const problem = `must be a whole number from ${from} to ${to}, maybe with one for a mode, such as ${otherwise},takeover:8,auto:24; each once`;
  const entryForm = new RegExp(`^(?:(${modes.join('|')}):)?(\\d{1,9})$`);
  return z.pipe(
    z.string(),
    z.transform((text: string, context) => {
      const entries = splitList(text).map((entry) => entryForm.exec(entry));
      const hours = new Map(entries.map((entry) => [entry?.[1] ?? '', Number(entry?.[2])]));
      if (hours.size === entries.length && [...hours.values()].every((number) => number >= from && number <= to)) {
        const of = (mode: Mode) => hours.get(mode) ?? hours.get('') ?? otherwise;
        return { view: of('view'), takeover: of('takeover'), auto: of('auto') };
      }
      context.issues.push({ code: 'custom', input: text, message: problem });
      return z.NEVER;
    }),
  );
}

/** What people read instead of a bot's name: nothing in it can hide the rest or turn it round. */
export const title = z
  .string()
  .check(z.regex(/^(?!\s)[^\p{C}\p{Zl}\p{Zp}]{1,40}(?<!\s)$/u, { error: 'must have 1 to 40 characters, all of which can be seen' }));

const mostFields = 20;

/** Names of variables. `*`, which would be all of them, is none. */
export const fieldNames = z.pipe(
  z.string().check(
    z.refine((text) => {
      const names = splitList(text);
      return names.length <= mostFields && names.every((name) => /^[\p{L}\p{N}_.-]{1,64}$/u.test(name));
    }, `must be names of variables such as first_name, with commas between them, at most ${mostFields}`),
  ),
  z.transform((text: string) => [...new Set(splitList(text))]),
);

export const claim = z.pipe(
  z.string().check(z.regex(/^[^\s="']+=\S(.*\S)?$/, { error: 'must be a claim and its value, such as groups=share-operators' })),
  z.transform((text: string) => {
    const at = text.indexOf('=');
    return { name: text.slice(0, at), value: text.slice(at + 1) };
  }),
);

/** Whether a secret may be a random one. Nobody can tell for certain, but this finds fillers and patterns. */
function isUnguessable(secret: string): boolean {
  return secret.length >= leastSecretLength && new Set(secret).size >= leastDifferentCharacters && !isRepetition(secret);
}

/** Whether the text is a shorter one, written twice or more; the last time may be cut off. */
function isRepetition(text: string): boolean {
  const half = Math.floor(text.length / 2);
  return Array.from({ length: half }, (_, index) => index + 1).some((period) => text.startsWith(text.slice(period)));
}

const secretProblem = `must be random text of at least ${leastSecretLength} characters, at least ${leastDifferentCharacters} of them different, and no repeated pattern, for example from: openssl rand -base64 48. Of several, with commas between them, this applies to each one`;

/** One secret, or several: the first is in use, and the others are former ones. */
export const secrets = z.pipe(
  z.string().check(z.refine((text) => splitList(text).every(isUnguessable), secretProblem)),
  z.transform((text: string): [string, ...string[]] => {
    const [first = '', ...others] = splitList(text);
    return [first, ...others];
  }),
);

/** Fractions are accepted. */
export function hours(from: number, to: number) {
  const problem = `must be a number from ${from} to ${to}`;
  return z.pipe(
    z.string().check(z.regex(/^\d{1,6}(\.\d{1,9})?$/, { error: problem, abort: true })),
    z.pipe(z.transform(Number), z.number().check(z.gte(from, { error: problem }), z.lte(to, { error: problem }))),
  );
}
