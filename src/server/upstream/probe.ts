import type { Pool } from 'undici';
import { Deadline } from './deadline';
import { stateAfterExchange } from './health';
import { send } from './send';
import type { TokenSource } from './token-cache';
import type { UpstreamState } from './upstream';
import { UpstreamFailure } from './upstream-failure';

/** Whoever asks for our state waits no longer than this; an upstream that needs longer is as good as down. */
const longestProbeMs = 3000;

interface Probe {
  pool: Pool;
  tokens: TokenSource;
  /** Of a share call without its parameters: documented to be answered with 400, and no link can come of it (connect-api.md, "Share URL"). */
  path: string;
  headers: Record<string, string>;
  timeoutMs: number;
}

/** Asks the upstream as little as can be whether it would serve us: for a token if none is held, else for nothing with that token. Never fails. */
export function createProbe({ pool, tokens, path, headers, timeoutMs }: Probe): () => Promise<UpstreamState> {
  async function probe(deadline: Deadline): Promise<UpstreamState> {
    const token = tokens.get();
    if (typeof token !== 'string') {
      await deadline.within(token);
      return 'fine';
    }
    const request = { method: 'GET', path, headers: { ...headers, authorization: `Bearer ${token}` } } as const;
    const answer = await send(pool, request, deadline);
    if (answer.statusCode >= 500) return 'upstream_down';
    if (answer.statusCode !== 401 && answer.statusCode !== 403) return 'fine';
    if (!tokens.renewable) return 'credentials_refused';
    tokens.refuse(token);
    // The exchange has the last word: whether a good token opens this path without parameters is documented nowhere.
    await deadline.within(Promise.resolve(tokens.get()));
    return 'fine';
  }

  return async () => {
    const deadline = new Deadline(Math.min(timeoutMs, longestProbeMs));
    try {
      return await probe(deadline);
    } catch (error) {
      return stateAfterExchange(error instanceof UpstreamFailure ? error.code : 'internal_error');
    } finally {
      deadline.clear();
    }
  };
}
