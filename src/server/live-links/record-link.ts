import type { ShareLink } from '#contract/share-link';
import type { Metrics } from '../observe/metrics';
import type { Store } from '../store/store';
import { toEntry } from './entry';
import { type CustomerHashes, lists } from './lists';
import { tallyOf } from './made-hours';

/** A link that was made just now. */
interface MadeLink {
  requestId: string;
  /** The provider's name for the operator; undefined where nobody signs in. */
  operator: string | undefined;
  link: ShareLink;
}

/** Puts a link on the lists of those that live. It waits for nothing and never fails: the link was made, whatever becomes of its record. */
export type RecordLink = (made: MadeLink) => void;

interface RecordParts {
  store: Pick<Store, 'add'>;
  customers: CustomerHashes;
  metrics: Pick<Metrics, 'unlisted'>;
}

export function createRecordLink({ store, customers, metrics }: RecordParts): RecordLink {
  async function record({ requestId, operator, link }: MadeLink): Promise<void> {
    const { mode, hours, bot, userId } = link;
    const endMs = Date.parse(link.expiresAt);
    const entry = toEntry({ requestId, endMs, mode, hours, operator: operator ?? null, bot: bot ?? null });
    const customer = customers.make({ bot, userId });
    const names = [lists.all, lists.ofCustomer(customer)];
    if (operator !== undefined) names.push(lists.ofOperator(operator));
    if (mode !== 'view') names.push(lists.takingOver(customer));
    await store.add({ ...entry, lists: names }, tallyOf(Date.parse(link.createdAt)));
  }

  return (made) => void record(made).catch(metrics.unlisted);
}
