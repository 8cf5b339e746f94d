import type { Pool } from 'undici';
import type { Deadline } from './deadline';
import { type Answer, type Call, send } from './send';
import { UpstreamFailure } from './upstream-failure';

const mostRedirects = 3;

/**
 * Follows redirects, though never to another origin: the token goes nowhere but to the upstream.
 *
 * @param origin the pool's own.
 * @param answer to `first`.
 * @throws {UpstreamFailure} as `send` does, and where a redirect leads nowhere we go.
 */
export async function followRedirects(pool: Pool, origin: string, first: Call, answer: Answer, deadline: Deadline): Promise<Answer> {
  let last = answer;
  let { path } = first;
  for (let redirects = 0; isRedirect(last.statusCode, first.method); redirects++) {
    if (redirects === mostRedirects) throw new UpstreamFailure('upstream_invalid_response', { reason: 'too many redirects' });
    path = redirectPath(last.headers.location, origin, path);
    last = await send(pool, { ...first, path }, deadline);
  }
  return last;
}

/** 301 to 303 would turn a POST into a GET (RFC 9110, 15.4), which no token exchange is: such an answer is no redirect to us. */
export function isRedirect(status: number, method: Call['method']): boolean {
  return status === 307 || status === 308 || (method === 'GET' && status >= 301 && status <= 303);
}

function redirectPath(location: string | undefined, origin: string, from: string): string {
  const target = location !== undefined && URL.canParse(location, origin + from) ? new URL(location, origin + from) : undefined;
  if (!target) throw new UpstreamFailure('upstream_invalid_response', { reason: 'redirect to nowhere' });
  if (target.origin !== origin) throw new UpstreamFailure('upstream_invalid_response', { reason: 'redirect to another origin' });
  return target.pathname + target.search;
}
