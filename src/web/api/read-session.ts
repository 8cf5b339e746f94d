import { modes, reasonRules } from '#contract/draft';
import type { Session } from '#contract/session';

type Guard<T> = (value: unknown) => value is T;

const isYesOrNo = (value: unknown) => typeof value === 'boolean';
const isText = (value: unknown) => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const nullOr =
  <T>(is: Guard<T>) =>
  (value: unknown) =>
    value === null || is(value);
const oneOf =
  <T>(known: readonly T[]) =>
  (value: unknown): value is T =>
    known.some((one) => one === value);
const listOf =
  <T>(is: Guard<T>) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every(is);

function objectOf<T>(shape: { [Name in keyof T]: Guard<T[Name]> }): Guard<T> {
  return (value): value is T => {
    if (!isRecord(value)) return false;
    for (const name in shape) if (!shape[name](value[name])) return false;
    return true;
  };
}

const isSession = objectOf<Session>({
  sandbox: isYesOrNo,
  maxHours: (value): value is number => isWhole(value) && value > 0,
  modes: listOf(objectOf({ mode: oneOf(modes), maxHours: isWhole, allowed: isYesOrNo })),
  bots: listOf(objectOf({ name: isText, title: isText })),
  reason: oneOf(reasonRules),
  lookup: isYesOrNo,
  signIn: isYesOrNo,
  operator: nullOr(objectOf({ name: isText })),
  operatorId: nullOr(isText),
  lookAfterMs: (value): value is number | undefined => value === undefined || (isWhole(value) && value > 0),
  supervisor: (value): value is true | undefined => value === undefined || value === true,
  endsInS: nullOr(isWhole),
  tabKeys: listOf(isText),
});

/**
 * Reads what the server says of the session, by the rules of its schema (`sessionSchema`) but without it: each page needs this before anybody does
 * anything, and the schemas, with their library, are the heaviest part of what it would load for that.
 *
 * @returns undefined for anything else.
 */
export function readSession(body: unknown): Session | undefined {
  return isSession(body) ? body : undefined;
}
