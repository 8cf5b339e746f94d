const ivBytes = 12;

/**
 * Encrypts what a tab stores, so that nobody can read it from the disk (AES-GCM, NIST SP 800-38D; a random IV for each text). The keys are
 * held as the browser's own, which no script can read again.
 *
 * @param subtle is undefined on plain http off loopback: then nothing is encrypted, and nothing may be stored.
 */
export function createSeal(subtle: SubtleCrypto | undefined) {
  let held: Promise<CryptoKey[]> | undefined;

  const importKey = (key: string) => subtle?.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  /** A text belongs under its name alone. */
  const algorithm = (iv: BufferSource, name: string) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) });

  return {
    isPossible: subtle !== undefined,
    isHeld: () => held !== undefined,
    /** @param keys 32 bytes each, in base64url. The first one seals, and all of them open. */
    hold(keys: string[]) {
      if (keys.length > 0) held = Promise.all(keys.flatMap((key) => importKey(key) ?? []));
    },
    forget() {
      held = undefined;
    },
    /** @returns undefined where there is no key, or none any more. */
    async seal(name: string, text: string): Promise<string | undefined> {
      const [key] = (await held) ?? [];
      if (!subtle || !key) return undefined;
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const sealed = new Uint8Array(await subtle.encrypt(algorithm(iv, name), key, new TextEncoder().encode(text)));
      return held && toBase64([...iv, ...sealed]);
    },
    /** @returns undefined for what none of the keys opens. */
    async open(name: string, sealed: string): Promise<string | undefined> {
      for (const key of (await held) ?? []) {
        try {
          const bytes = fromBase64(sealed);
          const text = await subtle?.decrypt(algorithm(bytes.subarray(0, ivBytes), name), key, bytes.subarray(ivBytes));
          return held && new TextDecoder().decode(text);
        } catch {
          // Another key, or nothing of ours.
        }
      }
      return undefined;
    },
  };
}

export type Seal = ReturnType<typeof createSeal>;

function toBase64(bytes: number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

/** @throws where it is none. */
function fromBase64(text: string) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
