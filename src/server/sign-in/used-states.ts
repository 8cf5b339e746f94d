/** Beyond this many, the oldest are forgotten. An attacker who wants that must begin as many sign-ins. */
const mostRemembered = 10_000;

/**
 * Remembers which sign-ins have been used, so that a copied cookie of one causes at most one request to the provider in each process.
 *
 * @param lifetimeMs for how long a state can be valid.
 * @param now milliseconds since 1970.
 */
export function createUsedStates(lifetimeMs: number, now: () => number, most = mostRemembered) {
  /** State → when it can be forgotten. In the order of their ends, because all have the same lifetime. */
  const untilMs = new Map<string, number>();

  function forget(): void {
    for (const [state, endMs] of untilMs) {
      if (endMs > now() && untilMs.size < most) return;
      untilMs.delete(state);
    }
  }

  return {
    /** Returns false if the state was used before. */
    use(state: string): boolean {
      if (untilMs.has(state)) return false;
      forget();
      untilMs.set(state, now() + lifetimeMs);
      return true;
    },
  };
}
