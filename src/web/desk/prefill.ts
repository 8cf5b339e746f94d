import { modes } from '#contract/draft';
import type { PrefillFault } from '#text/prefill';
import type { TypedDraft } from '../composer/typed-draft';

type Field = keyof TypedDraft;

/** What an address may fill in: a reason and a note are the operator's own words. */
export const addressFields = ['mode', 'userId', 'hours', 'bot'] as const;
/** The same where bots have no names: an address that names one may be meant for another desk. */
const withoutBots = addressFields.filter((field) => field !== 'bot');

export const addressFieldsWith = (bots: readonly unknown[]) => (bots.length > 0 ? addressFields : withoutBots);

export type Prefill = {
  /** The values for the fields, right or wrong: the form's own rules check them. */
  values: Partial<TypedDraft>;
  /** The values that could not be read, and `root` for parts that belong to no field. */
  faults: Partial<Record<Field | 'root', PrefillFault>>;
};

/**
 * Reads `userId=…&mode=…&hours=…&bot=…`, percent-encoded in UTF-8. A `+` is a plus, as in phone numbers, and not a space.
 *
 * @param fields that may be given.
 */
export function parsePrefill(fragment: string, fields: readonly Field[] = addressFields): Prefill {
  const prefill: Prefill = { values: {}, faults: {} };
  const seen = new Set<string>();
  for (const part of fragment.split('&').filter(Boolean)) {
    const [key = '', ...rest] = part.split('=');
    const field = fields.find((name) => name === key);
    if (!field) prefill.faults.root = 'unknown_part';
    else if (seen.has(field)) prefill.faults[field] = 'repeated';
    else take(prefill, field, decode(rest.join('=')));
    seen.add(key);
  }
  return prefill;
}

function take({ values, faults }: Prefill, field: Field, value: string | undefined) {
  if (value === undefined) faults[field] = 'unreadable';
  else if (field === 'mode') takeMode({ values, faults }, value);
  else values[field] = value;
}

function takeMode({ values, faults }: Prefill, value: string) {
  const mode = modes.find((known) => known === value);
  if (mode) values.mode = mode;
  else faults.mode = 'unknown_mode';
}

/** Undefined where the percent-encoding is broken. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
