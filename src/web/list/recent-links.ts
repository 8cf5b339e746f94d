import { serverClock } from '../browser/server-clock';
import { createStore } from '../browser/store';
import { everySecond } from '../browser/ticker';
import { endsAtMs } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import type { SealedList } from '../tab/sealed-list';

/**
 * The links that this tab has made, newest first. The list in memory is what counts; what is stored of it follows, encrypted, so that it
 * survives a reload. A link that has ended loses its URL, here and in the storage.
 *
 * @param stored the same list, oldest first: a link that is added moves no other. It is written once an earlier page's list was restored: until then
 * it may hold links that are not known here.
 * @param now milliseconds since 1970, by the server's clock: no other may end a link.
 * @param tick calls what it is given every second, until what it returns is called.
 */
export function createRecentLinks(stored: SealedList, now = serverClock.now, tick = everySecond) {
  const links = createStore<MadeLink[]>([]);
  let stopWatching: (() => void) | undefined;
  let restored = false;

  function withoutEndedUrl(link: MadeLink): MadeLink {
    if (link.url === undefined || now() < endsAtMs(link)) return link;
    const { url: _, ...rest } = link;
    return rest;
  }

  function replace(next: MadeLink[]) {
    if (restored && next.length > 0) stored.write(next.toReversed());
    else if (restored) stored.remove();
    const isWatched = next.some(({ url }) => url !== undefined);
    if (!isWatched) {
      stopWatching?.();
      stopWatching = undefined;
    } else stopWatching ??= tick(expire);
    links.set(next);
  }

  function expire() {
    const next = links.get().map(withoutEndedUrl);
    if (next.some((link, index) => link !== links.get()[index])) replace(next);
  }

  const nextId = (list: MadeLink[]) => 1 + Math.max(0, ...list.map(({ id }) => id));

  return {
    get: links.get,
    subscribe: links.subscribe,
    /** Whether an earlier page of this tab has stored something. */
    areStored: stored.isStored,
    /** Resolves when the links are stored, as far as the browser stores anything. */
    settled: stored.settled,
    /**
     * Restores what an earlier page of this tab has stored, below what was made meanwhile. `parse` returns undefined for what is not a link,
     * and it is dropped.
     */
    async restore(parse: (item: unknown) => MadeLink | undefined) {
      const older = (await stored.read()).flatMap((item) => parse(item) ?? []).map(withoutEndedUrl);
      const made = links.get();
      const lastId = nextId(made) - 1;
      restored = true;
      replace([...made, ...older.map((link) => ({ ...link, id: link.id + lastId })).reverse()]);
    },
    add(link: Omit<MadeLink, 'id'>): MadeLink {
      const made = { ...link, id: nextId(links.get()) };
      replace([made, ...links.get()]);
      return made;
    },
    remove: (id: number) => replace(links.get().filter((link) => link.id !== id)),
    clear: () => replace([]),
    /** Removes the URLs of ended links now. Called when the page comes back from a sleep, before it is drawn. */
    expire,
  };
}
