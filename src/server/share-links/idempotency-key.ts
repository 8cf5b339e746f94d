import { createHash } from 'node:crypto';
import { idempotencyHeader } from '#contract/idempotency-key';

/** The draft standard puts the key in quotes (a string of RFC 9651); many clients do not. */
const keyShape = /^("?)([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})\1$/i;
const hashLength = 22;

/**
 * Reads the `Idempotency-Key` of a request.
 *
 * @returns it in lower case; undefined where there is none; null where it is not a UUID.
 */
export function readIdempotencyKey(header: string | undefined): string | undefined | null {
  if (header === undefined) return undefined;
  return keyShape.exec(header)?.[2]?.toLowerCase() ?? null;
}

/** What the problem says about the key. */
export const keyErrors = {
  notUuid: { field: idempotencyHeader, message: 'Must be a UUID.' },
  otherRequest: { field: idempotencyHeader, message: 'Was sent with another request before. Every new request needs a key of its own.' },
};

/**
 * Stands for a key in memory and in the audit trail: 128 bits of SHA-256.
 *
 * @param client who sends it, as the rate limit counts clients: nobody can ask for another one's answer.
 */
export function keyHashOf(client: string, key: string): string {
  return createHash('sha256').update(`${client}\n${key}`).digest('base64url').slice(0, hashLength);
}
