import type { Call } from './call-pool';
import type { Connections } from './connections';
import type { Deadline } from './deadline';
import { readJson, requireOk, type UpstreamResponse } from './response';
import { send } from './send';
import type { ShareCalls } from './share-calls';
import type { Endpoint, Outcome } from './upstream';
import { UpstreamFailure } from './upstream-failure';

const mostRedirects = 3;

export type Ask = ReturnType<typeof createAsk>;

/**
 * Creates the function that sends one call to the upstream and reads the response.
 *
 * @param origin the origin that `connections` lead to.
 * @param now milliseconds since 1970.
 * @param tell is called with the outcome of each call.
 */
export function createAsk(
  connections: Connections,
  origin: string,
  now: () => number,
  tell: (endpoint: Endpoint, outcome: Outcome) => void,
) {
  const target = { connections, origin };
  /**
   * @param read turns the JSON of the response into the result.
   * @param shareCalls counts the calls, if they are share calls.
   * @throws {UpstreamFailure}
   */
  return async <T>(endpoint: Endpoint, call: Call, deadline: Deadline, read: (body: unknown) => T, shareCalls?: ShareCalls): Promise<T> => {
    let outcome: Outcome = 'internal_error';
    try {
      const response = await respond(target, call, deadline, shareCalls);
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

/** Where calls go: `connections` lead to `origin`. */
interface Target {
  connections: Connections;
  origin: string;
}

/**
 * Sends a call, and follows its redirects within the origin.
 *
 * @throws {UpstreamFailure} if there is no response, and for a redirect that is not followed.
 */
export async function respond({ connections, origin }: Target, call: Call, deadline: Deadline, shareCalls?: ShareCalls) {
  async function sendOnce(call: Call): Promise<UpstreamResponse> {
    const response = await send(connections, call, deadline, shareCalls);
    if (isRefusal(response)) shareCalls?.refused();
    return response;
  }
  const response = await sendOnce(call);
  return isRedirect(response.statusCode, call.method) ? followRedirects(sendOnce, origin, call, response) : response;
}

/** A redirect or an error of the client: the upstream has not done what the call asks for (RFC 9110, 15.4 and 15.5). */
function isRefusal({ statusCode }: UpstreamResponse): boolean {
  return statusCode >= 300 && statusCode <= 499;
}

/**
 * Follows redirects within the upstream's own origin, and refuses all others, so that the token never reaches another server.
 *
 * @param sendOnce sends a call.
 * @param response the response to `call`.
 * @throws {UpstreamFailure} as `sendOnce` does, and for a redirect that is not followed.
 */
async function followRedirects(
  sendOnce: (call: Call) => Promise<UpstreamResponse>,
  origin: string,
  call: Call,
  response: UpstreamResponse,
) {
  let last = response;
  let { path } = call;
  for (let redirects = 0; isRedirect(last.statusCode, call.method); redirects++) {
    if (redirects === mostRedirects) throw new UpstreamFailure('upstream_invalid_response', { reason: 'too many redirects' });
    path = redirectPath(last.headers.location, origin, path);
    last = await sendOnce({ ...call, path });
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
