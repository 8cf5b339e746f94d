import { endsAtMs } from './made-link';
import type { MadeLink } from './made-link-schema';

/** `v1` is the shape of what is stored: another shape gets another key, and the old one is left to end with its tab. */
const storageKey = 'sharedesk.links.v1';
const checkEveryMs = 1000;

/**
 * The links that this tab has made, newest first. They survive a reload and end with the tab; a link that has ended loses its URL, here and
 * in the storage.
 *
 * @param storage is asked each time, since a browser may refuse it; then the links live as long as the page.
 * @param now milliseconds since 1970.
 */
export function createRecentLinks(storage: () => Storage, now = () => Date.now()) {
  let links: MadeLink[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();

  function withoutEndedUrl(link: MadeLink): MadeLink {
    if (link.url === undefined || now() < endsAtMs(link)) return link;
    const { url: _, ...rest } = link;
    return rest;
  }

  function replace(next: MadeLink[]) {
    links = next;
    try {
      if (links.length > 0) storage().setItem(storageKey, JSON.stringify(links));
      else storage().removeItem(storageKey);
    } catch {
      // Full or forbidden: the page still has them.
    }
    clearInterval(timer);
    if (links.some(({ url }) => url !== undefined)) timer = setInterval(expire, checkEveryMs);
    for (const tell of listeners) tell();
  }

  function expire() {
    const next = links.map(withoutEndedUrl);
    if (next.some((link, index) => link !== links[index])) replace(next);
  }

  /** Undefined where nothing, or nothing readable, is stored. */
  function read(): unknown {
    try {
      return JSON.parse(storage().getItem(storageKey) ?? '');
    } catch {
      return undefined;
    }
  }

  return {
    get: () => links,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Whether an earlier page of this tab has left something. */
    areStored: () => read() !== undefined,
    /** Takes back what an earlier page of this tab has stored; `parse` drops what is no link by returning undefined. */
    restore(parse: (entry: unknown) => MadeLink | undefined) {
      const stored = read();
      if (Array.isArray(stored)) replace(stored.flatMap((entry) => parse(entry) ?? []).map(withoutEndedUrl));
      else replace([]);
    },
    add(link: Omit<MadeLink, 'id'>): MadeLink {
      const made = { ...link, id: 1 + Math.max(0, ...links.map(({ id }) => id)) };
      replace([made, ...links]);
      return made;
    },
    remove: (id: number) => replace(links.filter((link) => link.id !== id)),
    clear: () => replace([]),
    /** Called besides when the page comes back from a sleep, before anything is seen. */
    expire,
  };
}
