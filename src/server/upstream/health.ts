import type { Connections } from './connections';
import { Deadline } from './deadline';
import { send } from './send';
import type { TokenSource } from './token-cache';
import type { Outcome, UpstreamState } from './upstream';
import { UpstreamFailure } from './upstream-failure';

const freshMs = 10_000;
/** The time limit of a probe. An upstream that needs longer counts as down. */
const longestProbeMs = 3000;

/** Remembers the last known state of the upstream, and probes the upstream when that state is too old. */
export interface Health {
  saw(state: UpstreamState): void;
  check(): Promise<UpstreamState>;
}

/**
 * @param probe asks the upstream. Callers that arrive during a probe share it; a state that was seen less than ten seconds ago needs none.
 * @param now milliseconds since 1970.
 */
export function createHealth(probe: () => Promise<UpstreamState>, now: () => number): Health {
  let last: UpstreamState | undefined;
  let seenAtMs = 0;
  let probing: Promise<UpstreamState> | undefined;

  function saw(state: UpstreamState): void {
    last = state;
    seenAtMs = now();
  }

  async function refresh(): Promise<UpstreamState> {
    try {
      const state = await probe();
      saw(state);
      return state;
    } finally {
      probing = undefined;
    }
  }

  return {
    saw,
    async check() {
      // The age is below zero if the clock was set back.
      const ageMs = now() - seenAtMs;
      if (last && ageMs >= 0 && ageMs < freshMs) return last;
      probing ??= refresh();
      return probing;
    },
  };
}

/** The state of the upstream that the outcome of a token exchange shows. */
export function stateAfterExchange(outcome: Outcome): UpstreamState {
  if (outcome === 'ok') return 'fine';
  return outcome === 'upstream_unauthorized' ? 'credentials_refused' : 'upstream_down';
}

interface Probe {
  connections: Connections;
  tokens: TokenSource;
  /** A share path without its parameters: its documented response is 400, and it can make no link (docs/connect-api.md, "Share URL"). */
  path: string;
  headers: Record<string, string>;
  timeoutMs: number;
}

/**
 * Finds out with one call whether the upstream would serve us: asks for a token if there is none, otherwise calls the share path
 * without parameters. Never fails.
 */
export function createProbe({ connections, tokens, path, headers, timeoutMs }: Probe): () => Promise<UpstreamState> {
  async function probe(deadline: Deadline): Promise<UpstreamState> {
    const token = tokens.get();
    if (typeof token !== 'string') {
      await deadline.within(token);
      return 'fine';
    }
    const call = { method: 'GET', idempotent: true, path, headers: { ...headers, authorization: `Bearer ${token}` } } as const;
    const { statusCode } = await send(connections, call, deadline);
    // 407: a proxy on the way refuses us.
    if (statusCode >= 500 || statusCode === 407) return 'upstream_down';
    if (statusCode !== 401 && statusCode !== 403) return 'fine';
    if (!tokens.renewable) return 'credentials_refused';
    tokens.refuse(token);
    // The token exchange decides, because it is not documented that a good token is accepted at this path without parameters.
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
