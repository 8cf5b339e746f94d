import type { Pool } from 'undici';
import { readJson } from './answer-body';
import { requireOk } from './answer-status';
import type { Deadline } from './deadline';
import { followRedirects, isRedirect } from './redirects';
import { type Call, send } from './send';
import type { Endpoint, Outcome } from './upstream';
import { UpstreamFailure } from './upstream-failure';

export type Ask = ReturnType<typeof createAsk>;

/**
 * Makes the function that asks the upstream one thing and reads its answer.
 *
 * @param origin the pool's own.
 * @param now milliseconds since 1970.
 * @param tell is told what came of each.
 */
export function createAsk(pool: Pool, origin: string, now: () => number, tell: (endpoint: Endpoint, outcome: Outcome) => void) {
  /**
   * @param read makes sense of the answer's JSON.
   * @param refuseToken called where the token was refused; says whether a new one can be had.
   * @throws {UpstreamFailure}
   */
  return async <T>(endpoint: Endpoint, request: Call, deadline: Deadline, read: (body: unknown) => T, refuseToken?: () => boolean) => {
    let outcome: Outcome = 'internal_error';
    try {
      let answer = await send(pool, request, deadline);
      if (isRedirect(answer.statusCode, request.method)) answer = await followRedirects(pool, origin, request, answer, deadline);
      requireOk(answer, endpoint, now(), refuseToken);
      const result = read(readJson(answer));
      outcome = 'ok';
      return result;
    } catch (error) {
      if (error instanceof UpstreamFailure) outcome = error.code;
      throw error;
    } finally {
      tell(endpoint, outcome);
    }
  };
}
