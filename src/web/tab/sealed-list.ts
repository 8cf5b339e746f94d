import type { SafeStorage } from '../browser/safe-storage';
import type { Seal } from './seal';

export type SealedList = ReturnType<typeof createSealedList>;

/** A part as it was stored: its items, the keys that sealed it, and the text. */
type StoredPart = { items: readonly unknown[]; keys: unknown; text: string };

/** How many items are encrypted together. */
const partSize = 20;

/**
 * A list in a storage, encrypted. What is written last is what stays, however long the encryption of each list takes.
 *
 * It is stored in parts. A write encrypts and stores only the parts in which an item was replaced by another object: otherwise, 500 links made one
 * by one would write tens of megabytes. So what seldom changes must stand first, and no item may be changed itself.
 */
export function createSealedList(stored: SafeStorage, seal: Seal, key: string) {
  let writes = 0;
  let latest: Promise<void> = Promise.resolve();
  let parts: StoredPart[] = [];

  const keyOf = (index: number) => `${key}.${index}`;

  /** Another page of this tab may have changed the storage while this one lay in the back-forward cache, and a storage may be full. */
  function isStored({ items, keys, text }: StoredPart, index: number, next: readonly unknown[]): boolean {
    const isSame = items.length === next.length && items.every((item, at) => item === next[at]);
    return isSame && keys === seal.keys() && stored.get(keyOf(index)) === text;
  }

  async function sealPart(items: readonly unknown[], index: number): Promise<StoredPart | undefined> {
    const known = parts[index];
    if (known && isStored(known, index, items)) return known;
    const keys = seal.keys();
    const text = await seal.seal(keyOf(index), JSON.stringify(items));
    return text === undefined ? undefined : { items, keys, text };
  }

  async function sealAndStore(items: readonly unknown[]) {
    const turn = ++writes;
    const sealed = await Promise.all(toParts(items).map(sealPart));
    if (turn !== writes) return;
    const next = sealed.filter((part) => part !== undefined);
    // What can no longer be encrypted must not leave anything older behind.
    if (next.length < sealed.length) return removeFrom(0);
    // All at once, so that a page that is left in the middle leaves no item out.
    for (const [index, part] of next.entries()) if (part !== parts[index]) stored.set(keyOf(index), part.text);
    // Where a part is missing because the storage is full, nothing behind it would ever be read or removed.
    const gap = next.findIndex((_, index) => stored.get(keyOf(index)) === undefined);
    parts = next;
    removeFrom(gap < 0 ? next.length : gap);
  }

  function removeFrom(first: number) {
    const { length } = parts;
    parts = parts.slice(0, first);
    for (let index = first; index < length || stored.get(keyOf(index)) !== undefined; index++) stored.remove(keyOf(index));
  }

  return {
    isStored: () => stored.get(keyOf(0)) !== undefined,
    /** @returns no item where nothing is stored, and none of a part that our keys do not open. */
    async read(): Promise<unknown[]> {
      const texts: Promise<string | undefined>[] = [];
      for (let sealed = stored.get(keyOf(0)); sealed !== undefined; sealed = stored.get(keyOf(texts.length))) {
        texts.push(seal.open(keyOf(texts.length), sealed));
      }
      return (await Promise.all(texts)).flatMap((text): unknown[] => (text === undefined ? [] : JSON.parse(text)));
    },
    write(items: readonly unknown[]) {
      latest = sealAndStore(items);
    },
    /** At once: nothing that was written before comes back. */
    remove() {
      writes++;
      removeFrom(0);
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

function toParts(items: readonly unknown[]): (readonly unknown[])[] {
  return Array.from({ length: Math.ceil(items.length / partSize) }, (_, index) => items.slice(index * partSize, (index + 1) * partSize));
}
