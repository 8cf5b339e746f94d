import type { CustomerLookup } from '#contract/customer-lookup';
import { ApiError } from '../api/api-error';

const mostAtOnce = 4;
const usualPauseS = 30;

interface LookingUp<Asked> {
  /** @throws ApiError */
  ask: (asked: Asked) => Promise<CustomerLookup>;
  /** Gets each answer; undefined where there is none. */
  tell: (asked: Asked, customer: CustomerLookup | undefined) => void;
  /** Ends it: what is under way is no longer told, and nothing new begins. */
  signal: AbortSignal;
  wait?: (seconds: number) => Promise<void>;
}

/** Looks several customers up, a few at a time and in their order. Where the server's limit refuses one, all wait for as long as it says. */
export async function lookUpEach<Asked>(all: readonly Asked[], { ask, tell, signal, wait = waitFor }: LookingUp<Asked>): Promise<void> {
  const left = [...all];
  let pause: Promise<void> | undefined;

  async function answer(asked: Asked): Promise<void> {
    try {
      const customer = await ask(asked);
      if (!signal.aborted) tell(asked, customer);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ApiError) || error.code !== 'rate_limited') return tell(asked, undefined);
      left.unshift(asked);
      pause ??= wait(error.details.retryAfterS ?? usualPauseS).finally(() => {
        pause = undefined;
      });
    }
  }

  async function work(): Promise<void> {
    while (left.length > 0 && !signal.aborted) {
      await pause;
      const asked = left.shift();
      if (asked !== undefined && !signal.aborted) await answer(asked);
    }
  }

  await Promise.all(Array.from({ length: mostAtOnce }, work));
}

function waitFor(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
