import { LRUCache } from 'lru-cache';
import { growingTo } from '../store/growing-to';
import { UpstreamFailure } from '../upstream/upstream-failure';

/** What came of one read: a value, the upstream's word that there is none, or nothing until `retryAtMs`. */
export type Read<T> = { is: 'told'; value: T } | { is: 'missing' } | { is: 'untold'; retryAtMs: number };

/** Whose customer is asked about. */
export interface Question {
  bot: string;
  userId: string;
}

interface KeptReadsOptions<T> {
  /** @throws {UpstreamFailure} */
  ask: (question: Question) => Promise<T>;
  /** How long the upstream would refuse to answer again. */
  keptMs: number;
  /** Milliseconds, from a clock that never goes back. */
  elapsedMs: () => number;
  /** The most answers that are kept; the one that was used least recently goes first. */
  most: number;
}

/** A customer who writes for the first time is there a moment later. */
const missingKeptMs = 30_000;
/** A throttled call may have been the first or the last of its time; one copy of the documentation says that it is two minutes. */
const throttledKeptMs = 120_000;
const failureKeptMs = 5000;

/**
 * Asks, or gives the answer that is kept, so that the upstream's throttle does not refuse. Those who ask at the same time share one call. Nothing
 * is kept longer than it serves: each answer is removed at its end.
 */
export function createKeptReads<T>({ ask, keptMs, elapsedMs, most }: KeptReadsOptions<T>): (question: Question) => Promise<Read<T>> {
  const kept = new LRUCache<string, Read<T>, Question>({
    ...growingTo(most),
    ttl: keptMs,
    ttlAutopurge: true,
    ttlResolution: 0,
    perf: { now: elapsedMs },
    // Those who wait get their answer even where it is no longer kept.
    ignoreFetchAbort: true,
    fetchMethod: async (_, __, { options, context }) => {
      const read = await readOf(() => ask(context));
      if (read.is === 'missing') options.ttl = missingKeptMs;
      // A ttl of 0 would keep it for ever.
      if (read.is === 'untold') options.ttl = Math.max(1, read.retryAtMs - elapsedMs());
      return read;
    },
  });

  async function readOf(call: () => Promise<T>): Promise<Read<T>> {
    try {
      return { is: 'told', value: await call() };
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) throw error;
      if (error.code === 'conversation_not_found') return { is: 'missing' };
      return { is: 'untold', retryAtMs: elapsedMs() + pauseMs(error) };
    }
  }

  return (question) => kept.forceFetch(`${question.bot}\n${question.userId}`, { context: question });
}

/** A 400 is the throttle: the call itself lacks nothing. */
function pauseMs({ code, details: { retryAfterS } }: UpstreamFailure): number {
  if (retryAfterS !== undefined) return retryAfterS * 1000;
  return code === 'upstream_rejected' ? throttledKeptMs : failureKeptMs;
}
