import type { Pool } from 'undici';
import type { Deadline } from './deadline';
import { readJson, requireOk, type UpstreamResponse } from './response';
import { type Call, send } from './send';
import type { Endpoint, Outcome } from './upstream';
import { UpstreamFailure } from './upstream-failure';

const mostRedirects = 3;

export type Ask = ReturnType<typeof createAsk>;

/**
 * Creates the function that sends one call to the upstream and reads the response.
 *
 * @param origin the origin that the pool connects to.
 * @param now milliseconds since 1970.
 * @param tell is called with the outcome of each call.
 */
export function createAsk(pool: Pool, origin: string, now: () => number, tell: (endpoint: Endpoint, outcome: Outcome) => void) {
  /**
   * @param read turns the JSON of the response into the result.
   * @throws {UpstreamFailure}
   */
  return async <T>(endpoint: Endpoint, call: Call, deadline: Deadline, read: (body: unknown) => T): Promise<T> => {
    let outcome: Outcome = 'internal_error';
    try {
      let response = await send(pool, call, deadline);
      if (isRedirect(response.statusCode, call.method)) response = await followRedirects(pool, origin, call, response, deadline);
      requireOk(response, endpoint, now());
      const result = read(readJson(response));
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

/**
 * Follows redirects within the upstream's own origin, and refuses all others, so that the token never reaches another server.
 *
 * @param response the response to `call`.
 * @throws {UpstreamFailure} as `send` does, and for a redirect that is not followed.
 */
async function followRedirects(pool: Pool, origin: string, call: Call, response: UpstreamResponse, deadline: Deadline) {
  let last = response;
  let { path } = call;
  for (let redirects = 0; isRedirect(last.statusCode, call.method); redirects++) {
    if (redirects === mostRedirects) throw new UpstreamFailure('upstream_invalid_response', { reason: 'too many redirects' });
    path = redirectPath(last.headers.location, origin, path);
    last = await send(pool, { ...call, path }, deadline);
  }
  return last;
}

/** A 301, 302 or 303 would turn a POST into a GET (RFC 9110, 15.4), and a token exchange cannot be a GET: for a POST they are no redirects. */
function isRedirect(status: number, method: Call['method']): boolean {
  return status === 307 || status === 308 || (method === 'GET' && status >= 301 && status <= 303);
}

function redirectPath(location: string | undefined, origin: string, from: string): string {
  const target = location !== undefined && URL.canParse(location, origin + from) ? new URL(location, origin + from) : undefined;
  if (!target) throw new UpstreamFailure('upstream_invalid_response', { reason: 'redirect to nowhere' });
  if (target.origin !== origin) throw new UpstreamFailure('upstream_invalid_response', { reason: 'redirect to another origin' });
  return target.pathname + target.search;
}
