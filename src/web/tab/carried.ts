import type { SafeStorage } from '../browser/safe-storage';

/** When a page comes and goes. A page in the back-forward cache comes more than once. */
export type PageTurns = { onPageShow: (act: () => void) => void; onPageHide: (act: () => void) => void };

/**
 * A text that there is no key for yet. It is in memory as long as a page of ours is open, and in the storage, readable, only between two pages.
 */
export function createCarried(stored: SafeStorage, key: string, { onPageShow, onPageHide }: PageTurns) {
  let text: string | undefined;

  function unpack() {
    const packed = stored.get(key);
    if (packed === undefined) return;
    stored.remove(key);
    text ??= packed;
  }
  onPageShow(unpack);
  onPageHide(() => {
    if (text !== undefined) stored.set(key, text);
    text = undefined;
  });

  return {
    /** Takes it out of the storage, where an earlier page has left it. */
    unpack,
    get: () => text,
    set(next: string | undefined) {
      text = next;
    },
    /** @returns it once. */
    take(): string | undefined {
      const taken = text;
      text = undefined;
      return taken;
    },
  };
}
