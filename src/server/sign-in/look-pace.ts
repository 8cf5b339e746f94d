/** About as many looks a second each process answers, whatever the number of pages, until they wait as long as they may. */
const aimPerSecond = 40;
const shortestMs = 1000;
const longestMs = 15_000;
const windowMs = 5000;

/**
 * Tells each open page when to look again whether its session was ended elsewhere: after a second where there are few pages, later where there are
 * many (docs/decisions/0025-open-pages-ask.md).
 *
 * @param elapsedMs a clock that never goes back.
 */
export function createLookPace(elapsedMs = () => performance.now()): () => number {
  let paceMs = shortestMs;
  let looks = 0;
  let sinceMs = elapsedMs();

  return () => {
    looks++;
    const passedMs = elapsedMs() - sinceMs;
    if (passedMs >= windowMs) {
      // Each page has looked once in each pace.
      const pages = (looks / passedMs) * paceMs;
      paceMs = Math.round(Math.min(longestMs, Math.max(shortestMs, (pages / aimPerSecond) * 1000)));
      looks = 0;
      sinceMs += passedMs;
    }
    return paceMs;
  };
}
