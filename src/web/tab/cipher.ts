const ivBytes = 12;
const sliceBytes = 8192;

export type Cipher = Awaited<ReturnType<typeof createCipher>>;

/**
 * Encrypts what a tab stores, so that nobody can read it from the disk (AES-GCM, NIST SP 800-38D; a random IV for each text). The keys become
 * the browser's own, which no script can read again. A text can be decrypted under its own name alone.
 *
 * @param keys 32 bytes each, in base64url. The first one encrypts, and all of them decrypt.
 */
export async function createCipher(subtle: SubtleCrypto, keys: string[]) {
  const [first, ...others] = await Promise.all(
    keys.map((key) => subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt'])),
  );
  const algorithm = (iv: BufferSource, name: string) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) });

  return {
    /** @returns undefined where there is no key. */
    async encrypt(name: string, text: string): Promise<string | undefined> {
      if (!first) return undefined;
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const encrypted = new Uint8Array(await subtle.encrypt(algorithm(iv, name), first, new TextEncoder().encode(text)));
      // Each three bytes are four digits, so what is written of the IV ends where the rest begins.
      return toBase64(iv) + toBase64(encrypted);
    },
    /** @returns undefined for what none of the keys decrypts. */
    async decrypt(name: string, encrypted: string): Promise<string | undefined> {
      for (const key of first ? [first, ...others] : []) {
        try {
          const bytes = fromBase64(encrypted);
          const text = await subtle.decrypt(algorithm(bytes.subarray(0, ivBytes), name), key, bytes.subarray(ivBytes));
          return new TextDecoder().decode(text);
        } catch {
          // Another key, or nothing of ours.
        }
      }
      return undefined;
    },
  };
}

/** In slices, since a function takes only so many arguments. One byte at a time, a list of hundreds of links would take milliseconds. */
function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let from = 0; from < bytes.length; from += sliceBytes) {
    characters += String.fromCharCode(...bytes.subarray(from, from + sliceBytes));
  }
  return btoa(characters);
}

/** @throws where it is none. */
function fromBase64(text: string) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
