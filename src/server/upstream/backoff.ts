const firstMs = 1000;
const longestMs = 30_000;

/** A pause that grows with every failure in a row: 1 s, twice that, at most 30 s. */
export interface Backoff {
  /** What is left of the pause in whole seconds, rounded up; 0 where there is none. */
  leftS(): number;
  /** Starts the next pause, now, of at least `leastS` seconds. */
  grow(leastS?: number): void;
  /** Ends the pause; the next one is short again. */
  reset(): void;
}

/** @param now milliseconds since 1970. */
export function createBackoff(now: () => number): Backoff {
  let stepMs = 0;
  let startMs = 0;
  let lengthMs = 0;
  return {
    leftS() {
      const leftMs = startMs + lengthMs - now();
      // More left than there was: the clock was put back, and nobody shall wait for as long as that.
      return leftMs > lengthMs ? 0 : Math.max(0, Math.ceil(leftMs / 1000));
    },
    grow(leastS = 0) {
      stepMs = Math.min(stepMs === 0 ? firstMs : stepMs * 2, longestMs);
      startMs = now();
      lengthMs = Math.max(stepMs, leastS * 1000);
    },
    reset() {
      stepMs = 0;
      lengthMs = 0;
    },
  };
}
