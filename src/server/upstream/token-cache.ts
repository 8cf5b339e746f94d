import type { Credentials } from '../config/settings';
import type { Ask } from './ask';
import { createBackoff } from './backoff';
import type { Call } from './call-pool';
import { Deadline } from './deadline';
import { type Grant, grantOf } from './response';
import { UpstreamFailure } from './upstream-failure';

/** Provides the token for share calls. */
export interface TokenSource {
  /** @throws what the request for a token throws. */
  get(): string | Promise<string>;
  /** Reports that the upstream refused `token`. Returns false if no other token can be had now. */
  refuse(token: string): boolean;
  /** Whether there can ever be another token. */
  readonly renewable: boolean;
  /** Whether there is a token that has not ended. */
  holds(): boolean;
}

/** Provides the one token that is given in the settings. */
export function createReadyToken(token: string): TokenSource {
  return { get: () => token, refuse: () => false, renewable: false, holds: () => true };
}

export type Keys = Extract<Credentials, { kind: 'keys' }>;

interface Exchange {
  ask: Ask;
  path: string;
  keys: Keys;
  headers: Record<string, string>;
  timeoutMs: number;
}

/**
 * Creates the function that exchanges the three keys for a token (docs/connect-api.md, "Authorization"). Many callers may share one
 * exchange, so it has a time limit of its own.
 */
export function createTokenExchange({ ask, path, keys, headers, timeoutMs }: Exchange): () => Promise<Grant> {
  const call = exchangeCall(path, keys, headers);
  return async () => {
    const deadline = new Deadline(timeoutMs);
    try {
      return await ask('auth', call, deadline, grantOf);
    } finally {
      deadline.clear();
    }
  };
}

/** The call that exchanges the keys. */
export function exchangeCall(path: string, keys: Keys, headers: Record<string, string>): Call {
  const body = JSON.stringify({ AccountAPIKey: keys.accountApiKey, BotAPIKey: keys.botApiKey, BotAPISecret: keys.botApiSecret });
  return { method: 'POST', idempotent: true, path, headers: { ...headers, 'content-type': 'application/json' }, body };
}

const renewBeforeEndMs = 60_000;

interface Held {
  token: string;
  renewAtMs: number;
  endMs: number;
}

/**
 * Keeps one upstream token and renews it a minute before it ends. During that renewal callers get the old token and do not wait.
 * Callers without a token share one renewal. A failed renewal starts a growing pause, in which callers get its failure at once. Only
 * the first failure in a row starts no pause if it may be retried, so that its callers can retry once (docs/decisions/0006-retries.md).
 *
 * @param request asks for a token.
 * @param now milliseconds since 1970; tests pass their own clock.
 */
export function createTokenCache(request: () => Promise<Grant>, now: () => number = Date.now): TokenSource {
  let held: Held | undefined;
  let renewal: Promise<string> | undefined;
  let lastFailure: unknown;
  let failuresInRow = 0;
  /** The previous token was refused before it ended. */
  let wasRefused = false;
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
    // The pause starts now and not at the refusal, because the renewal may take longer than the pause.
    if (wasRefused) afterRefusal.grow();
    else afterRefusal.reset();
    wasRefused = false;
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
      // Another caller has already reported this token, so the next one is new.
      if (held?.token !== token) return true;
      // The new token was refused too, or no other can be had. The token stays, because it may still serve other conversations.
      if (afterRefusal.leftS() > 0 || afterFailure.leftS() > 0) return false;
      held = undefined;
      wasRefused = true;
      return true;
    },
  };
}

/** The failure for callers during the pause. It tells them when the pause ends, and is not retryable, because a retry would fail too. */
function repeated(error: unknown, leftS: number): unknown {
  if (!(error instanceof UpstreamFailure)) return error;
  return new UpstreamFailure(error.code, error.code === 'rate_limited' ? { ...error.details, retryAfterS: leftS } : error.details);
}
