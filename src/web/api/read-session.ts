import type { Session } from '#contract/session';

/**
 * Reads what the server says of the session, by the rules of its schema (`sessionSchema`) but without it: each page needs this before anybody does
 * anything, and the schemas are a file that is six times as large as the rest of what that takes.
 *
 * @returns undefined for anything else.
 */
export function readSession(body: unknown): Session | undefined {
  if (!isObject(body)) return undefined;
  const { sandbox, maxHours, lookup, signIn, operator, operatorId, endsInS, tabKeys } = body;
  if (typeof sandbox !== 'boolean' || typeof lookup !== 'boolean' || typeof signIn !== 'boolean') return undefined;
  if (!isWhole(maxHours) || maxHours < 1) return undefined;
  if (operatorId !== null && !isText(operatorId)) return undefined;
  if (endsInS !== null && !isWhole(endsInS)) return undefined;
  if (!Array.isArray(tabKeys) || !tabKeys.every(isText)) return undefined;
  const who = operator === null ? null : readOperator(operator);
  return who === undefined ? undefined : { sandbox, maxHours, lookup, signIn, operator: who, operatorId, endsInS, tabKeys };
}

function readOperator(operator: unknown): Session['operator'] | undefined {
  return isObject(operator) && isText(operator.name) ? { name: operator.name } : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isText = (value: unknown): value is string => typeof value === 'string';
