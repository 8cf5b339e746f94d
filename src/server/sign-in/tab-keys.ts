import { randomBytes } from 'node:crypto';
import { deriveKey } from './derive-key';
import type { Person } from './sessions';

/**
 * Makes the keys with which the page encrypts what a tab stores, so that nothing on the disk can be read once nobody is signed in. They belong
 * to one person at one provider, and are the same at every replica and at the person's next sign-in.
 *
 * @param secrets the first one's key seals and all of them open, so that a tab keeps its content when a secret is replaced (`SESSION_SECRET`).
 * @returns the keys of a person, in base64url.
 */
export function createTabKeys(secrets: readonly string[], issuer: string) {
  return ({ sub }: Person): string[] =>
    secrets.map((secret) => Buffer.from(deriveKey(secret, `tab ${JSON.stringify([issuer, sub])}`)).toString('base64url'));
}

/** The keys where nobody signs in. They end with this process, and so does what the tabs have stored. */
export const randomTabKeys = (): string[] => [randomBytes(32).toString('base64url')];
