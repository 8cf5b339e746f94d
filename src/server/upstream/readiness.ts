import type { Bots } from './bots';
import type { UpstreamState } from './upstream';

/** As long as other bots are waited for once one can serve: less than load balancers wait for an answer. */
const patienceMs = 500;

export interface Readiness {
  /** The best that a bot can say: a desk serves as long as one of them does (docs/decisions/0019-bots-fail-alone.md). */
  state: UpstreamState;
  /** What each bot says; undefined without `BOTS`. One that has not answered in time is `unknown`. */
  bots: Record<string, UpstreamState | 'unknown'> | undefined;
}

/** Asks every bot at the same time. Never fails. */
export async function checkBots({ all }: Bots): Promise<Readiness> {
  const [first] = all;
  if (first && first.name === undefined) return { state: await first.upstream.check(), bots: undefined };
  const bots: Record<string, UpstreamState | 'unknown'> = Object.fromEntries(all.map(({ name = '' }) => [name, 'unknown']));
  const checks = all.map(async ({ name = '', upstream }) => {
    const state = await upstream.check();
    bots[name] = state;
    return state;
  });
  await Promise.race([Promise.all(checks), afterFirstFine(checks)]);
  const isServing = Object.values(bots).includes('fine');
  return { state: isServing ? 'fine' : await Promise.race(checks), bots: { ...bots } };
}

/** Resolves a while after one of them is fine; never, where none is. */
function afterFirstFine(checks: Promise<UpstreamState>[]): Promise<void> {
  return new Promise((resolve) => {
    for (const check of checks) check.then((state) => state === 'fine' && setTimeout(resolve, patienceMs).unref());
  });
}
