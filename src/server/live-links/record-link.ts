import type { ShareLink } from '#contract/share-link';
import { toEntry } from './entry';
import type { LateAdd } from './late-add';
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
  add: LateAdd;
  customers: CustomerHashes;
  /** Whether anyone may list the links of all. Otherwise, only takeover and auto links are ever asked for. */
  areListed: boolean;
}

export function createRecordLink({ add, customers, areListed }: RecordParts): RecordLink {
  return ({ requestId, operator, link }) => {
    const { mode, hours, bot, userId } = link;
    if (mode === 'view' && !areListed) return;
    const endMs = Date.parse(link.expiresAt);
    const entry = toEntry({ requestId, endMs, mode, hours, operator: operator ?? null, bot: bot ?? null });
    const customer = customers.make({ bot, userId });
    const names = areListed ? [lists.all, lists.ofCustomer(customer)] : [];
    if (areListed && operator !== undefined) names.push(lists.ofOperator(operator));
    if (mode !== 'view') names.push(lists.takingOver(customer));
    void add({ entry: { lists: names, ...entry }, tally: tallyOf(Date.parse(link.createdAt)) });
  };
}
