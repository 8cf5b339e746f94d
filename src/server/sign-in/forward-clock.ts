/** The latest time that `now` has shown: it never goes back, even when somebody sets the system's clock back. */
export function createForwardClock(now: () => number): () => number {
  let latestMs = Number.NEGATIVE_INFINITY;
  return () => {
    latestMs = Math.max(latestMs, now());
    return latestMs;
  };
}
