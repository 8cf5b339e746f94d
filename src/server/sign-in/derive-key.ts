import { createHash, hkdfSync } from 'node:crypto';

/** Derives 32 bytes from a secret (HKDF, RFC 5869). A key for one purpose says nothing about the key for another. */
export function deriveKey(secret: string, purpose: string): Uint8Array {
  // Hashed, because HKDF in Node accepts at most 1024 bytes as the purpose of a key.
  const info = createHash('sha256').update(`sharedesk ${purpose}`).digest();
  return new Uint8Array(hkdfSync('sha256', secret, '', info, 32));
}
