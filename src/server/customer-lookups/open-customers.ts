import type { LookupSettings } from '../config/settings';
import { noMetrics } from '../observe/metrics';
import { createRateLimit } from '../share-links/rate-limit';
import type { Store } from '../store/store';
import type { Bots } from '../upstream/bots';
import { createCustomerReads } from '../upstream/customer-reads';
import { createLookUp } from './look-up';

interface CustomerParts {
  /** How many customers one operator, or one address, may ask about in a minute. */
  perMinute: number;
  bots: Bots;
  store: Store;
  now: () => number;
}

/** What tells who customers are, and how often it may be asked. */
export function openCustomers({ fields }: LookupSettings, { perMinute, bots, store, now }: CustomerParts) {
  const byBot = new Map(
    bots.all.map(({ name = '', upstream, sharePath }) => [name, createCustomerReads(upstream, { sharePath, fields, now })]),
  );
  function readsOf(bot: string) {
    const reads = byBot.get(bot);
    if (!reads) throw new Error('no such bot');
    return reads;
  }
  // The metric of refusals counts share links.
  return { lookUp: createLookUp({ readsOf }), countLookup: createRateLimit({ name: 'lookups', perMinute, store, metrics: noMetrics }) };
}
