const firstMs = 1000;
const longestMs = 30_000;

/** A pause that doubles with every failure in a row, from 1 s up to 30 s. */
export interface Backoff {
  /** The rest of the pause in whole seconds, rounded up; 0 if there is no pause. */
  leftS(): number;
  /** Starts the next pause now; it lasts at least `leastS` seconds. */
  grow(leastS?: number): void;
  /** Ends the pause, and makes the next one short again. */
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
      // More is left than the pause was long: the clock was set back, and nobody should wait that long.
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
