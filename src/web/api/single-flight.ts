/**
 * Runs `load` once: calls that come while it is under way share it, and its result is kept. A failure is forgotten, so the next call tries again.
 */
export function singleFlight<T>(load: () => Promise<T>): () => Promise<T> {
  let flight: Promise<T> | undefined;
  return () => {
    flight ??= load().catch((error) => {
      flight = undefined;
      throw error;
    });
    return flight;
  };
}
