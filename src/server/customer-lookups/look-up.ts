import type { CustomerLookup } from '#contract/customer-lookup';
import type { CustomerReads } from '../upstream/customer-reads';
import type { Conversation, Customer } from '../upstream/customer-response';
import { createKeptReads, type Question, type Read } from './kept-reads';

/** How long the upstream refuses to be asked again about the same conversation (docs/connect-api.md, "Who is it?" and "What state is it in?"). */
const variablesThrottleMs = 15 * 60_000;
const entriesThrottleMs = 2 * 60_000;
/** About 2 MB of ordinary names. */
const mostKept = 4000;

/** Tells who a customer is and who answers them. A failure upstream is no failure here: then it can't be told. */
export type LookUp = (question: Question) => Promise<CustomerLookup>;

interface LookUpOptions {
  readsOf: (bot: string) => CustomerReads;
  /** Milliseconds, from a clock that never goes back. */
  elapsedMs?: () => number;
  /** The most customers that are kept. */
  most?: number;
}

export function createLookUp({ readsOf, elapsedMs = () => performance.now(), most = mostKept }: LookUpOptions): LookUp {
  const options = { elapsedMs, most };
  const readCustomer = createKeptReads({
    ...options,
    ask: ({ bot, userId }) => readsOf(bot).customer(userId),
    keptMs: variablesThrottleMs,
  });
  const readConversation = createKeptReads({
    ...options,
    ask: ({ bot, userId }) => readsOf(bot).conversation(userId),
    keptMs: entriesThrottleMs,
  });
  return async (question) => {
    const [customer, conversation] = await Promise.all([readCustomer(question), readConversation(question)]);
    return toLookup(customer, conversation, elapsedMs());
  };
}

function toLookup(customer: Read<Customer>, conversation: Read<Conversation>, nowMs: number): CustomerLookup {
  const found = isFound([customer, conversation]);
  const { fields, idDiffers } = customer.is === 'told' ? customer.value : { fields: {}, idDiffers: false };
  return {
    found,
    fields: found ? fields : {},
    control: found && conversation.is === 'told' ? conversation.value.control : null,
    retryAfterS: found === false ? null : retryAfterS([customer, conversation], nowMs),
    ...(found && idDiffers && { idDiffers }),
  };
}

/** One of the two may know the conversation while the other can't tell. */
function isFound(reads: Read<{ exists: boolean }>[]): boolean | null {
  if (reads.some((read) => read.is === 'told' && read.value.exists)) return true;
  return reads.some((read) => read.is === 'missing') ? false : null;
}

/** When the first of those that can't tell may be asked again; null where all have told. */
function retryAfterS(reads: Read<unknown>[], nowMs: number): number | null {
  const leftMs = reads.flatMap((read) => (read.is === 'untold' ? [read.retryAtMs - nowMs] : []));
  return leftMs.length > 0 ? Math.max(1, Math.ceil(Math.min(...leftMs) / 1000)) : null;
}
