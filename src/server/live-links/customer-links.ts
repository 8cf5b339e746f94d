import type { Store } from '../store/store';
import { type LiveLink, readEntry } from './entry';
import { type CustomerHashes, lists } from './lists';

/** Of one customer: more than anyone reads. */
const mostLinks = 100;

/** A takeover or auto link that lives. */
export interface CustomerLink extends LiveLink {
  userId: string;
  mode: Exclude<LiveLink['mode'], 'view'>;
}

interface Asked {
  bot: string | undefined;
  userIds: readonly string[];
}

interface CustomerLinkParts {
  store: Pick<Store, 'list'>;
  customers: CustomerHashes;
}

/** Finds the takeover and auto links that live for customers. All of them are asked for in one tick. @throws {StoreDown} */
export function createFindCustomerLinks({ store, customers }: CustomerLinkParts) {
  async function linksOf(bot: string | undefined, userId: string): Promise<CustomerLink[]> {
    const page = { after: undefined, most: mostLinks };
    const found = await Promise.all(customers.all({ bot, userId }).map((customer) => store.list(lists.takingOver(customer), page)));
    return found.flat().flatMap((entry) => {
      const link = readEntry(entry);
      if (!link || link.mode === 'view') return [];
      return [{ ...link, mode: link.mode, userId }];
    });
  }

  return async ({ bot, userIds }: Asked): Promise<CustomerLink[]> => {
    const found = await Promise.all([...new Set(userIds)].map((userId) => linksOf(bot, userId)));
    return found.flat().sort((one, other) => one.endMs - other.endMs);
  };
}

export type FindCustomerLinks = ReturnType<typeof createFindCustomerLinks>;
