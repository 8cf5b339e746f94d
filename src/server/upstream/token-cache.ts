/** A token and how long it is good for, in seconds from the answer that brought it. */
export interface Grant {
  token: string;
  expiresInS: number;
}

/** Where the upstream's token comes from. */
export interface TokenSource {
  /** @throws what asking for a token throws. */
  get(): string | Promise<string>;
  /** Says that the upstream refused `token`. False where no other can be had. */
  refuse(token: string): boolean;
}

const renewBeforeEndMs = 60_000;

interface Held {
  token: string;
  renewAtMs: number;
  endMs: number;
}

/** A token that was given in the settings and is all there is. */
export function createReadyToken(token: string): TokenSource {
  return { get: () => token, refuse: () => false };
}

/**
 * Keeps one upstream token and renews it a minute before it ends; until then callers are given the old one, so that none waits.
 * Callers without a token share one renewal; a failed one is forgotten, so the next call tries again.
 *
 * @param request asks for a token.
 * @param now milliseconds since 1970; tests pass their own clock.
 */
export function createTokenCache(request: () => Promise<Grant>, now: () => number = Date.now): TokenSource {
  let held: Held | undefined;
  let renewal: Promise<string> | undefined;

  async function renew(): Promise<string> {
    try {
      const { token, expiresInS } = await request();
      const lifetimeMs = expiresInS * 1000;
      held = { token, renewAtMs: now() + lifetimeMs - Math.min(renewBeforeEndMs, lifetimeMs / 2), endMs: now() + lifetimeMs };
      return token;
    } finally {
      renewal = undefined;
    }
  }

  return {
    get() {
      if (held && now() < held.renewAtMs) return held.token;
      renewal ??= renew();
      if (!held || now() >= held.endMs) return renewal;
      renewal.catch(() => undefined);
      return held.token;
    },
    refuse(token) {
      // Of many callers that were refused with the same token, only the first makes us forget it.
      if (held?.token === token) held = undefined;
      return true;
    },
  };
}
