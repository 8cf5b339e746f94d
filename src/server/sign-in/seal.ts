import { createHash, hkdfSync } from 'node:crypto';
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';

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
  // Hashed, because HKDF in Node accepts at most 1024 bytes as the purpose of a key.
  const info = createHash('sha256').update(`sharedesk ${purpose}`).digest();
  const keys = secrets.map((secret) => new Uint8Array(hkdfSync('sha256', secret, '', info, 32)));
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
