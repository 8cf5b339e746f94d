import { Failure } from '../http/failure';
import { keyErrors } from './idempotency-key';

const keptMs = 600_000;
const sweepMs = 1000;
/** About 40 MB of answers: 80 links a second, for ten minutes. */
const mostKept = 50_000;

/** What came of one request for a share link. */
export type Outcome<Link> = { link: Link } | { error: unknown; linkMayExist: boolean };

/** A request that carries an `Idempotency-Key`. */
interface KeyedRequest {
  /** The key and who sent it, as `keyHashOf` makes it. */
  keyHash: string;
  /** What is asked for; the same text for the same link. */
  body: string;
  requestId: string;
}

interface Answer<Link> {
  outcome: Outcome<Link>;
  /** The ID of the request that the answer was made for, if that was an earlier one. */
  firstRequestId?: string | undefined;
}

interface Entry<Link> {
  body: string;
  requestId: string;
  outcome: Promise<Outcome<Link>>;
  endedMs: number;
}

/**
 * Makes a link, or gives the outcome of the first request with this key.
 *
 * @param make never rejects.
 * @throws {Failure} `invalid_request` if the key was sent with another body, and `rate_limited` if too many keys are kept.
 */
export type Once<Link> = (request: KeyedRequest, make: () => Promise<Outcome<Link>>) => Promise<Answer<Link>>;

interface OnceOptions {
  /** Tells whether a process before this one began a request with this key, and may have made a link. */
  wasBegun?: ((keyHash: string) => boolean) | undefined;
  /** Milliseconds, from a clock that never goes back. */
  elapsedMs?: () => number;
  /** The most keys that are kept. */
  most?: number;
}

/**
 * Makes one link for each key, however often the request arrives (docs/decisions/0012-one-link-per-click.md). The outcome is kept for ten
 * minutes; a request that arrives while the first one is under way waits for it. An outcome that certainly made no link is not kept.
 */
export function createOnce<Link>(options: OnceOptions = {}): Once<Link> {
  const { wasBegun = () => false, elapsedMs = () => performance.now(), most = mostKept } = options;
  const underWay = new Map<string, Entry<Link>>();
  /** In the order in which they ended. */
  const ended = new Map<string, Entry<Link>>();
  let sweptAtMs = Number.NEGATIVE_INFINITY;

  const isOld = (entry: Entry<Link>) => elapsedMs() - entry.endedMs >= keptMs;

  /** Once a second, or for an old key that comes again: each time, the map steps over the thousands of keys that were removed before its first. */
  function forgetOld(asked: Entry<Link> | undefined): void {
    if (elapsedMs() - sweptAtMs < sweepMs && !(asked && isOld(asked))) return;
    sweptAtMs = elapsedMs();
    for (const [keyHash, entry] of ended) {
      if (!isOld(entry)) return;
      ended.delete(keyHash);
    }
  }

  /** A key that is forgotten too early could make a second link, so a new one is refused instead. */
  function refuseBeyondBound(): void {
    if (underWay.size + ended.size < most) return;
    const [oldest] = ended.values();
    const leftMs = oldest ? keptMs - (elapsedMs() - oldest.endedMs) : 0;
    throw new Failure('rate_limited', {
      reason: 'too many idempotency keys',
      retryAfterS: Math.max(1, Math.ceil(leftMs / 1000)),
      nothingBegun: true,
    });
  }

  function begin({ keyHash, body, requestId }: KeyedRequest, make: () => Promise<Outcome<Link>>): Promise<Outcome<Link>> {
    const entry = { body, requestId, outcome: make(), endedMs: 0 };
    underWay.set(keyHash, entry);
    return entry.outcome.then((outcome) => {
      underWay.delete(keyHash);
      if ('link' in outcome || outcome.linkMayExist) ended.set(keyHash, { ...entry, endedMs: elapsedMs() });
      return outcome;
    });
  }

  return async (request, make) => {
    forgetOld(ended.get(request.keyHash));
    const known = underWay.get(request.keyHash) ?? ended.get(request.keyHash);
    if (known) {
      if (known.body !== request.body)
        throw new Failure('invalid_request', { reason: 'key of another request', errors: [keyErrors.otherRequest] });
      return { outcome: await known.outcome, firstRequestId: known.requestId };
    }
    if (wasBegun(request.keyHash)) return { outcome: { error: new Failure('outcome_unknown'), linkMayExist: true } };
    refuseBeyondBound();
    return { outcome: await begin(request, make) };
  };
}
