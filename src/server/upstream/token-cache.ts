import { createBackoff } from './backoff';
import { UpstreamFailure } from './upstream-failure';

/** A token and how long it is good for, in seconds from the answer that brought it. */
export interface Grant {
  token: string;
  expiresInS: number;
}

/** Where the upstream's token comes from. */
export interface TokenSource {
  /** @throws what asking for a token throws. */
  get(): string | Promise<string>;
  /** Says that the upstream refused `token`. False where no other can be had, or not yet. */
  refuse(token: string): boolean;
  /** Whether there can ever be another token. */
  readonly renewable: boolean;
  /** Whether a call can be made with a token that is at hand and has not ended. */
  holds(): boolean;
}

const renewBeforeEndMs = 60_000;

interface Held {
  token: string;
  renewAtMs: number;
  endMs: number;
}

/** A token that was given in the settings and is all there is. */
export function createReadyToken(token: string): TokenSource {
  return { get: () => token, refuse: () => false, renewable: false, holds: () => true };
}

/**
 * Keeps one upstream token and renews it a minute before it ends; until then callers are given the old one, so that none waits.
 * Callers without a token share one renewal. After one that failed there is a growing pause, in which callers are given that failure at
 * once; only the first of a row leaves room for asking once more, where that is safe (docs/decisions/0006-retries.md).
 *
 * @param request asks for a token.
 * @param now milliseconds since 1970; tests pass their own clock.
 */
export function createTokenCache(request: () => Promise<Grant>, now: () => number = Date.now): TokenSource {
  let held: Held | undefined;
  let renewal: Promise<string> | undefined;
  let lastFailure: unknown;
  let failuresInRow = 0;
  /** The token before the next one was refused, which was not for its age. */
  let refused = false;
  const afterFailure = createBackoff(now);
  const afterRefusal = createBackoff(now);

  async function renew(): Promise<string> {
    try {
      const { token, expiresInS } = await request();
      const lifetimeMs = expiresInS * 1000;
      held = { token, renewAtMs: now() + lifetimeMs - Math.min(renewBeforeEndMs, lifetimeMs / 2), endMs: now() + lifetimeMs };
      succeeded();
      return token;
    } catch (error) {
      failed(error);
      throw error;
    } finally {
      renewal = undefined;
    }
  }

  function succeeded(): void {
    failuresInRow = 0;
    afterFailure.reset();
    // The pause begins with the new token and not when the old one was refused: the renewal may take longer than the pause.
    if (refused) afterRefusal.grow();
    else afterRefusal.reset();
    refused = false;
  }

  function failed(error: unknown): void {
    const failure = error instanceof UpstreamFailure ? error : undefined;
    lastFailure = error;
    if (failuresInRow++ > 0 || !failure?.retryable) afterFailure.grow(failure?.details.retryAfterS);
  }

  const holds = () => held !== undefined && now() < held.endMs;

  return {
    renewable: true,
    holds,
    get() {
      if (held && now() < held.renewAtMs) return held.token;
      const token = holds() ? held?.token : undefined;
      const leftS = renewal ? 0 : afterFailure.leftS();
      if (leftS > 0) return token ?? Promise.reject(repeated(lastFailure, leftS));
      renewal ??= renew();
      if (token === undefined) return renewal;
      renewal.catch(() => undefined);
      return token;
    },
    refuse(token) {
      // Of many callers that were refused with the same token, only the first makes us forget it.
      if (held?.token !== token) return true;
      // A new token was refused as well, or none can be had: others may still be served with the one that is held.
      if (afterRefusal.leftS() > 0 || afterFailure.leftS() > 0) return false;
      held = undefined;
      refused = true;
      return true;
    },
  };
}

/** The failure for those who come in the pause: they are told when it ends, and asking again would only bring the same. */
function repeated(error: unknown, leftS: number): unknown {
  if (!(error instanceof UpstreamFailure)) return error;
  return new UpstreamFailure(error.code, error.code === 'rate_limited' ? { ...error.details, retryAfterS: leftS } : error.details);
}
