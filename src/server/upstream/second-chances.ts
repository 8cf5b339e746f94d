import { UpstreamFailure } from './upstream-failure';

/**
 * Tries again once with a new token, where the old one was refused, and once where the upstream cannot have answered or said 503.
 * Not more: every share call that did reach the upstream may have made a live link that nobody sees.
 *
 * @param first what the first attempt threw.
 * @throws what the last `attempt` threw.
 */
export async function withSecondChances<T>(first: unknown, attempt: () => Promise<T>): Promise<T> {
  let failure = first;
  let renewed = false;
  let retried = false;
  for (;;) {
    if (!(failure instanceof UpstreamFailure)) throw failure;
    if (failure.tokenRefused && !renewed) renewed = true;
    else if (failure.retryable && !retried) retried = true;
    else throw failure;
    try {
      return await attempt();
    } catch (error) {
      failure = error;
    }
  }
}
