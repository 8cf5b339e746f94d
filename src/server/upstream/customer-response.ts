import type { CustomerLookup } from '#contract/customer-lookup';
import { withoutUnseen } from '#contract/user-id';
import { memberOf } from './response';

/** The longest value that is passed on, in characters. */
const mostCharacters = 200;
/** The most UTF-16 units of a value that are looked at. */
const mostUnits = 4096;

/** What the variables say of a customer. */
export interface Customer {
  exists: boolean;
  fields: Record<string, string>;
  /** The ID that was asked for is not the customer's user ID. */
  idDiffers: boolean;
}

/** What the entries say of a conversation. */
export interface Conversation {
  exists: boolean;
  control: CustomerLookup['control'];
}

/**
 * Reads the flat object of the variables (docs/connect-api.md, "Who is it?"). It is not documented what the answer is where there is no such
 * conversation, so without a value nothing is known.
 *
 * @param names what may be read; everything else is dropped.
 */
export function variablesOf(body: unknown, names: readonly string[]): Customer {
  const fields = fieldsOf(new Map(isObject(body) ? Object.entries(body) : []), names);
  return { exists: Object.keys(fields).length > 0, fields, idDiffers: false };
}

/** Reads the answer of an older node, which holds a list of all variables, and the user ID. */
export function dataOf(body: unknown, names: readonly string[], userId: string): Customer {
  const variables = memberOf(body, 'variables');
  const values = new Map(Array.isArray(variables) ? variables.map(toEntry) : []);
  const ownId = textOf(memberOf(body, 'userid'));
  return { exists: isObject(body), fields: fieldsOf(values, names), idDiffers: ownId !== undefined && ownId !== userId };
}

/** Older nodes do not document what a variable looks like in their list. */
function toEntry(variable: unknown): [name: unknown, value: unknown] {
  return [memberOf(variable, 'name') ?? memberOf(variable, 'key'), memberOf(variable, 'value')];
}

function fieldsOf(values: ReadonlyMap<unknown, unknown>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = textOf(values.get(name));
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** A value as one line of text that is not too long and hides nothing. Undefined where it is empty or no text. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const line = withoutUnseen(value.slice(0, mostUnits).replace(/\s+/g, ' ')).trim();
  return [...line].slice(0, mostCharacters).join('') || undefined;
}

/** Reads who answers now from the latest of the entries. Their order is not documented, so their dates decide, and the last one where they do not. */
export function conversationOf(body: unknown): Conversation {
  const entries: unknown[] = Array.isArray(body) ? body.filter(isObject) : [];
  const latest = entries.reduce((late, entry) => (dateOf(entry) < dateOf(late) ? late : entry), entries[0]);
  return { exists: entries.length > 0, control: controlOf(memberOf(latest, 'controltype')) };
}

/** `ControlType` (docs/connect-api.md, "What state is it in?"). Every other value is unknown. */
function controlOf(type: unknown): CustomerLookup['control'] {
  if (type === 0) return 'bot';
  if (type === 1) return 'requested';
  return type === 2 ? 'operator' : null;
}

/** Milliseconds since 1970; NaN where there is no date. */
function dateOf(entry: unknown): number {
  const date = memberOf(entry, 'date');
  return typeof date === 'string' ? Date.parse(date) : Number.NaN;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
