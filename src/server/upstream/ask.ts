import type { Pool } from 'undici';
import { requireOk } from './answer-status';
import { type Call, call, readJson } from './call';
import type { Deadline } from './deadline';
import type { Endpoint, Outcome, UpstreamObserver } from './upstream';
import { UpstreamFailure } from './upstream-failure';

export type Ask = ReturnType<typeof createAsk>;

/**
 * Makes the function that asks the upstream one thing and reads its answer.
 *
 * @param origin the pool's own.
 * @param now milliseconds since 1970.
 */
export function createAsk(pool: Pool, origin: string, now: () => number, observe: UpstreamObserver | undefined) {
  /**
   * @param read makes sense of the answer's JSON.
   * @param refuseToken called where the token was refused; says whether a new one can be had.
   * @throws {UpstreamFailure}
   */
  return async <T>(endpoint: Endpoint, request: Call, deadline: Deadline, read: (body: unknown) => T, refuseToken?: () => boolean) => {
    const startMs = performance.now();
    let outcome: Outcome = 'internal_error';
    try {
      const answer = await call(pool, origin, request, deadline);
      requireOk(answer, endpoint, now(), refuseToken);
      const result = read(await readJson(answer, deadline));
      outcome = 'ok';
      return result;
    } catch (error) {
      if (error instanceof UpstreamFailure) outcome = error.code;
      throw error;
    } finally {
      observe?.called(endpoint, outcome, (performance.now() - startMs) / 1000);
    }
  };
}
