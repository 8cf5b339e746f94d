import type { Mode } from '#contract/draft';
import { byEnd } from '../store/entries';
import type { ListedEntry, Place, Store } from '../store/store';
import { toCursor } from './cursor';
import { type LiveLink, readEntry } from './entry';
import { type CustomerHashes, lists } from './lists';

/** The most links that one page looks through for those that are wanted. */
const mostSeen = 2000;
const batchSize = 500;

/** What is asked for: undefined filters nothing. */
export interface LinkFilter {
  operator: string | undefined;
  mode: Mode | undefined;
  bot: string | undefined;
  userId: string | undefined;
  /** Links that end before it, in milliseconds since 1970. */
  beforeMs: number | undefined;
}

export interface PageRequest extends LinkFilter {
  limit: number;
  after: Place | undefined;
}

export interface LinkPage {
  links: LiveLink[];
  /** Undefined at the end. */
  next: string | undefined;
}

interface ListParts {
  store: Pick<Store, 'list'>;
  customers: CustomerHashes;
  /** The names of the bots; none where there is only one. */
  bots: readonly string[];
}

/**
 * Lists the links that live, page by page, those that end first at the beginning. Whatever is added meanwhile, the pages leave out no link that
 * was there before the first. @throws {StoreDown}
 */
export function createListLinks({ store, customers, bots }: ListParts) {
  /** The shortest lists that hold every link that is wanted. */
  function listsFor({ operator, bot, userId }: LinkFilter): string[] {
    if (userId === undefined) return [operator === undefined ? lists.all : lists.ofOperator(operator)];
    // Links that were made before `BOTS` was set have none.
    const names = bot === undefined ? [undefined, ...bots] : [bot];
    return names.flatMap((name) => customers.all({ bot: name, userId }).map(lists.ofCustomer));
  }

  async function readBatch(names: readonly string[], after: Place | undefined, most: number): Promise<ListedEntry[]> {
    const found = await Promise.all(names.map((name) => store.list(name, { after, most })));
    const [first = [], ...others] = found;
    return others.length === 0 ? first : found.flat().sort(byEnd).slice(0, most);
  }

  return async ({ after, limit, ...filter }: PageRequest): Promise<LinkPage> => {
    const names = listsFor(filter);
    const most = filter.mode === undefined && filter.bot === undefined ? limit + 1 : batchSize;
    const links: LiveLink[] = [];
    let place = after;
    for (let seen = 0; seen < mostSeen; seen += most) {
      const batch = await readBatch(names, place, most);
      for (const entry of batch) {
        if (filter.beforeMs !== undefined && entry.endMs >= filter.beforeMs) return { links, next: undefined };
        if (links.length === limit) return { links, next: place && toCursor(place) };
        place = entry;
        const link = readEntry(entry);
        if (link && isWanted(link, filter)) links.push(link);
      }
      if (batch.length < most) return { links, next: undefined };
    }
    return { links, next: place && toCursor(place) };
  };
}

export type ListLinks = ReturnType<typeof createListLinks>;

function isWanted(link: LiveLink, { operator, mode, bot }: LinkFilter): boolean {
  const wanted = { operator: operator ?? link.operator, mode: mode ?? link.mode, bot: bot ?? link.bot };
  return wanted.operator === link.operator && wanted.mode === link.mode && wanted.bot === link.bot;
}
