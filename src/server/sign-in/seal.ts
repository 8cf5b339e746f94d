import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';
import { deriveKey } from './derive-key';

/** Encrypts claims, so that only this server can read them and nobody can change them: a JWE (RFC 7516), `dir` with A256GCM. */
export interface Seal {
  seal(claims: JWTPayload, fromMs: number, untilMs: number): Promise<string>;
  /** Undefined if the text has ended, or was not sealed for this purpose with one of our secrets. */
  open(text: string): Promise<JWTPayload | undefined>;
}

/**
 * @param secrets the first one seals and all of them open, so that a secret can be replaced while people are signed in (`SESSION_SECRET`).
 * @param purpose a text that was sealed for one purpose does not open for another.
 * @param now milliseconds since 1970.
 */
export function createSeal(secrets: readonly string[], purpose: string, now: () => number): Seal {
  const keys = secrets.map((secret) => deriveKey(secret, purpose));
  const [sealingKey] = keys;
  if (!sealingKey) throw new Error('a seal needs a secret');

  return {
    seal: (claims, fromMs, untilMs) =>
      new EncryptJWT(claims)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt(Math.floor(fromMs / 1000))
        .setExpirationTime(Math.floor(untilMs / 1000))
        .encrypt(sealingKey),
    async open(text) {
      const options = {
        currentDate: new Date(now()),
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      };
      for (const key of keys) {
        try {
          return (await jwtDecrypt(text, key, options)).payload;
        } catch {
          // Forged, ended, or sealed with another secret: the next secret may open it.
        }
      }
      return undefined;
    },
  };
}
