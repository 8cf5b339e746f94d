import type { Outcome, UpstreamState } from './upstream';

const freshMs = 10_000;

/** Remembers how the upstream was last seen, and has it probed when that is too long ago. */
export interface Health {
  saw(state: UpstreamState): void;
  check(): Promise<UpstreamState>;
}

/**
 * @param probe asks the upstream; callers that come meanwhile share it, and none asks again within ten seconds of what was last seen.
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

  async function ask(): Promise<UpstreamState> {
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
      // A clock that was put back shows as an age below zero.
      const ageMs = now() - seenAtMs;
      if (last && ageMs >= 0 && ageMs < freshMs) return last;
      probing ??= ask();
      return probing;
    },
  };
}

/** What the end of a token exchange says of the upstream. */
export function stateAfterExchange(outcome: Outcome): UpstreamState {
  if (outcome === 'ok') return 'fine';
  return outcome === 'upstream_unauthorized' ? 'credentials_refused' : 'upstream_down';
}
