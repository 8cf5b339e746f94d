import { UpstreamFailure } from './upstream-failure';

/**
 * Tries again once with a new token, where the old one was refused, and once where the upstream cannot have answered or said 503.
 * Not more: every share call that did reach the upstream may have made a live link that nobody sees.
 *
 * @throws what the last `attempt` threw.
 */
export async function withSecondChances<T>(attempt: () => Promise<T>): Promise<T> {
  let renewed = false;
  let retried = false;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) throw error;
      if (error.tokenRefused && !renewed) renewed = true;
      else if (error.retryable && !retried) retried = true;
      else throw error;
    }
  }
}
