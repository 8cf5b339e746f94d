import type { StoreHashes } from '../store/store-hashes';

/** Whose conversation a link leads to: the same user ID with another bot is another customer. */
export interface Customer {
  /** Undefined where bots have no names. */
  bot: string | undefined;
  userId: string;
}

/** The lists of the store that hold live links. */
export const lists = {
  all: 'all',
  ofOperator: (sub: string) => `operator:${sub}`,
  /** @param customer a hash. */
  ofCustomer: (customer: string) => `customer:${customer}`,
  /** Takeover and auto links alone, so that many links to look at hide none of them. @param customer a hash. */
  takingOver: (customer: string) => `taking-over:${customer}`,
} as const;

/** Stands for customers, whom the store must not know. */
export function createCustomerHashes({ make, all }: StoreHashes) {
  // No name of a bot holds a line break.
  const text = ({ bot = '', userId }: Customer) => `${bot}\n${userId}`;
  return {
    make: (customer: Customer) => make(text(customer)),
    all: (customer: Customer) => all(text(customer)),
  };
}

export type CustomerHashes = ReturnType<typeof createCustomerHashes>;
