import { safeStorage } from '../browser/safe-storage';
import { createStore } from '../browser/store';
import { endsAtMs } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';

/** `v1` is the shape of what is stored. Another shape gets another key, and the old entry ends with its tab. */
const storageKey = 'sharedesk.links.v1';
const checkEveryMs = 1000;

/**
 * The links that this tab has made, newest first. They survive a reload and end with the tab. A link that has ended loses its URL, here and
 * in the storage.
 *
 * @param storage is called each time, since a browser may forbid it; then the links last as long as the page.
 * @param now milliseconds since 1970.
 */
export function createRecentLinks(storage: () => Storage, now = () => Date.now()) {
  const stored = safeStorage(storage);
  const links = createStore<MadeLink[]>([]);
  let timer: ReturnType<typeof setInterval> | undefined;

  function withoutEndedUrl(link: MadeLink): MadeLink {
    if (link.url === undefined || now() < endsAtMs(link)) return link;
    const { url: _, ...rest } = link;
    return rest;
  }

  function replace(next: MadeLink[]) {
    if (next.length > 0) stored.set(storageKey, JSON.stringify(next));
    else stored.remove(storageKey);
    clearInterval(timer);
    if (next.some(({ url }) => url !== undefined)) timer = setInterval(expire, checkEveryMs);
    links.set(next);
  }

  function expire() {
    const next = links.get().map(withoutEndedUrl);
    if (next.some((link, index) => link !== links.get()[index])) replace(next);
  }

  /** Undefined where nothing, or nothing readable, is stored. */
  function read(): unknown {
    try {
      return JSON.parse(stored.get(storageKey) ?? '');
    } catch {
      return undefined;
    }
  }

  return {
    get: links.get,
    subscribe: links.subscribe,
    /** Whether an earlier page of this tab has stored something. */
    areStored: () => read() !== undefined,
    /** Restores what an earlier page of this tab has stored. `parse` returns undefined for what is not a link, and it is dropped. */
    restore(parse: (entry: unknown) => MadeLink | undefined) {
      const entries = read();
      if (Array.isArray(entries)) replace(entries.flatMap((entry) => parse(entry) ?? []).map(withoutEndedUrl));
      else replace([]);
    },
    add(link: Omit<MadeLink, 'id'>): MadeLink {
      const made = { ...link, id: 1 + Math.max(0, ...links.get().map(({ id }) => id)) };
      replace([made, ...links.get()]);
      return made;
    },
    remove: (id: number) => replace(links.get().filter((link) => link.id !== id)),
    clear: () => replace([]),
    /** Removes the URLs of ended links now. Called when the page comes back from a sleep, before it is drawn. */
    expire,
  };
}
