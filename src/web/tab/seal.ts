import { type Cipher, createCipher } from './cipher';

/**
 * Seals what a tab stores, as long as it holds the keys.
 *
 * @param subtle is undefined on plain http off loopback: then nothing is encrypted, and nothing may be stored.
 */
export function createSeal(subtle: SubtleCrypto | undefined) {
  let held: Promise<Cipher | undefined> | undefined;
  let heldKeys = '';

  return {
    isPossible: subtle !== undefined,
    isHeld: () => held !== undefined,
    /** Which keys are held, to compare: a text that other keys have sealed may not be opened by a later page. */
    keys: (): unknown => held,
    hold(keys: string[]) {
      const next = keys.join();
      if (!subtle || next === '' || next === heldKeys) return;
      heldKeys = next;
      held = createCipher(subtle, keys).catch(() => undefined);
    },
    forget() {
      held = undefined;
      heldKeys = '';
    },
    /** @returns undefined where there is no key, or none any more. */
    async seal(name: string, text: string): Promise<string | undefined> {
      const sealed = await (await held)?.encrypt(name, text);
      return held && sealed;
    },
    /** @returns undefined for what none of the keys opens. */
    async open(name: string, sealed: string): Promise<string | undefined> {
      const text = await (await held)?.decrypt(name, sealed);
      return held && text;
    },
  };
}

export type Seal = ReturnType<typeof createSeal>;
