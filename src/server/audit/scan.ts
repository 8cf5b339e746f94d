import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** An intent that is recent enough for its request to be sent again. */
export interface RecentIntent {
  requestId: string;
  /** Undefined: the process ended before there was one. */
  outcome: string | undefined;
}

export interface Scanned {
  /** The request IDs of the intents that have no outcome, the last ones first found; at most `mostOpen`. */
  open: string[];
  /** How many intents without an outcome there are beyond those. */
  moreOpen: number;
  /** The intents of the last ten minutes by their `keyHash`; the last one of several. */
  recent: Map<string, RecentIntent>;
}

const recentMs = 600_000;
const mostOpen = 10_000;
/** As many keys as the server keeps (src/server/share-links/idempotency.ts). */
const mostKeys = 50_000;

const intentStart = '{"audit":"intent","time":"';
const outcomeStart = '{"audit":"outcome","time":"';

/**
 * Reads what the process before this one left in `AUDIT_FILE`, line by line and never as a whole.
 *
 * @param nowMs milliseconds since 1970.
 * @param mostRecent how many recent intents are kept.
 */
export async function scanTrail(path: string, nowMs: number, mostRecent = mostKeys): Promise<Scanned> {
  const open = new Map<string, string | undefined>();
  const recent = new Map<string, RecentIntent>();
  /** Goes on from the oldest. Another one would step over each that was removed before it. */
  const fromOldest = recent.entries();
  const byRequest = new Map<string, RecentIntent>();
  const sinceTime = new Date(nowMs - recentMs).toISOString();
  let moreOpen = 0;

  function sawIntent(line: string): void {
    const requestId = textOf(line, 'requestId');
    if (requestId === undefined) return;
    if (open.size < mostOpen) open.set(requestId, undefined);
    else moreOpen++;
    const keyHash = textOf(line, 'keyHash');
    const time = line.slice(intentStart.length, intentStart.length + sinceTime.length);
    if (keyHash === undefined || time < sinceTime) return;
    const intent = { requestId, outcome: undefined };
    // Again at the end, so that the oldest stays the first.
    recent.delete(keyHash);
    recent.set(keyHash, intent);
    if (recent.size > mostRecent) forgetOldest();
    byRequest.set(requestId, intent);
  }

  function forgetOldest(): void {
    const [keyHash, intent] = fromOldest.next().value ?? [];
    if (keyHash !== undefined) recent.delete(keyHash);
    if (intent) byRequest.delete(intent.requestId);
  }

  function sawOutcome(line: string): void {
    const requestId = textOf(line, 'requestId');
    if (requestId === undefined) return;
    if (!open.delete(requestId) && moreOpen > 0) moreOpen--;
    const intent = byRequest.get(requestId);
    if (intent) intent.outcome = textOf(line, 'outcome');
  }

  // A device may have no end.
  if (!(await stat(path)).isFile()) return { open: [], moreOpen: 0, recent };
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.startsWith(intentStart)) sawIntent(line);
    else if (line.startsWith(outcomeStart)) sawOutcome(line);
  }
  return { open: [...open.keys()], moreOpen, recent };
}

/** A member of one of our own lines. Parsing it whole would take four times as long; what a client sent cannot look like a member, because its quotes are escaped. */
function textOf(line: string, name: string): string | undefined {
  const start = line.indexOf(`"${name}":"`);
  if (start < 0) return undefined;
  const from = start + name.length + 4;
  return line.slice(from, line.indexOf('"', from));
}
