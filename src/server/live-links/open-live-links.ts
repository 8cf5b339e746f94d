import type { Metrics } from '../observe/metrics';
import type { Store } from '../store/store';
import type { StoreHashes } from '../store/store-hashes';
import { createFindCustomerLinks } from './customer-links';
import { createLateAdd } from './late-add';
import { createListLinks } from './list-links';
import { createCustomerHashes } from './lists';
import { readMadeHours } from './made-hours';
import { createRecordLink } from './record-link';

interface LiveLinkParts {
  store: Store;
  hashes: StoreHashes;
  /** The names of the bots; none where there is only one. */
  bots: readonly string[];
  /** As `createRecordLink` says. */
  areListed: boolean;
  metrics: Metrics;
  now: () => number;
}

/** What is kept of the links that live, and how it is found. */
export function openLiveLinks({ store, hashes, bots, areListed, metrics, now }: LiveLinkParts) {
  const customers = createCustomerHashes(hashes);
  return {
    recordLink: createRecordLink({ add: createLateAdd({ store, now, lost: metrics.unlisted }), customers, areListed }),
    findCustomerLinks: createFindCustomerLinks({ store, customers }),
    listLinks: createListLinks({ store, customers, bots }),
    readMadeHours: () => readMadeHours(store, now()),
  };
}
