import { createHmac, hkdfSync } from 'node:crypto';

const info = 'sharedesk audit user hash';
const keyBytes = 32;

export interface HashSecrets {
  /** `AUDIT_SECRET`: the first one signs, all of them find. */
  audit: readonly string[] | undefined;
  /** `SESSION_SECRET`, from which keys are derived where there is no `AUDIT_SECRET`. */
  session: readonly string[] | undefined;
}

/** The keys of the user ID hashes: the first one signs, all of them find. Empty where there is no secret. */
export function hashKeys({ audit, session }: HashSecrets): (string | Uint8Array)[] {
  if (audit) return [...audit];
  return (session ?? []).map((secret) => new Uint8Array(hkdfSync('sha256', secret, '', info, keyBytes)));
}

/** HMAC-SHA256 of a user ID, in hexadecimal digits, as `openssl dgst -sha256 -hmac` prints it. */
export function userHash(key: string | Uint8Array, userId: string): string {
  return createHmac('sha256', key).update(userId).digest('hex');
}
