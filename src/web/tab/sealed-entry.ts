import type { SafeStorage } from '../browser/safe-storage';
import type { Seal } from './seal';

export type SealedEntry = ReturnType<typeof createSealedEntry>;

/** One entry of a storage, encrypted. What is written last is what stays, however long the encryption of each text takes. */
export function createSealedEntry(stored: SafeStorage, seal: Seal, key: string) {
  let writes = 0;
  let latest: Promise<void> = Promise.resolve();

  async function sealAndStore(text: string) {
    const turn = ++writes;
    const sealed = await seal.seal(key, text);
    if (turn !== writes) return;
    // What can no longer be encrypted must not leave an older text behind.
    if (sealed === undefined) stored.remove(key);
    else stored.set(key, sealed);
  }

  return {
    isStored: () => stored.get(key) !== undefined,
    /** @returns undefined where nothing is stored, or nothing that our keys open. */
    async read(): Promise<string | undefined> {
      const sealed = stored.get(key);
      return sealed === undefined ? undefined : seal.open(key, sealed);
    },
    write(text: string) {
      latest = sealAndStore(text);
    },
    /** At once: nothing that was written before comes back. */
    remove() {
      writes++;
      stored.remove(key);
    },
    /** Resolves when all that was written is stored, as far as the browser stores anything. */
    async settled() {
      for (let seen: Promise<void> | undefined; seen !== latest; ) {
        seen = latest;
        await seen;
      }
    },
  };
}
