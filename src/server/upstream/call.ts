import type { Dispatcher, Pool } from 'undici';
import type { Deadline } from './deadline';
import { failureOf, UpstreamFailure } from './upstream-failure';

export interface Call {
  method: 'GET' | 'POST';
  /** With the query, if there is one. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export type Answer = Dispatcher.ResponseData;

const mostRedirects = 3;

/**
 * Sends one call and follows redirects, though never to another origin: the token goes nowhere but to the upstream.
 *
 * @param origin the pool's own.
 * @throws {UpstreamFailure} retryable where no answer had begun.
 */
export async function call(pool: Pool, origin: string, first: Call, deadline: Deadline): Promise<Answer> {
  let path = first.path;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await send(pool, { ...first, path }, deadline);
    if (!isRedirect(answer.statusCode, first.method)) return answer;
    discard(answer);
    path = redirectPath(answer.headers.location, origin, path);
  }
  throw new UpstreamFailure('upstream_invalid_response', { reason: 'too many redirects' });
}

/** Sends one call and follows nothing. @throws {UpstreamFailure} as `call` does. */
export async function send(pool: Pool, request: Call, deadline: Deadline): Promise<Answer> {
  try {
    return await pool.request({ ...request, signal: deadline });
  } catch (error) {
    throw failureOf(error, deadline.aborted, false);
  }
}

/** 301 to 303 would turn a POST into a GET (RFC 9110, 15.4), which no token exchange is: such an answer is no redirect to us. */
function isRedirect(status: number, method: Call['method']): boolean {
  return status === 307 || status === 308 || (method === 'GET' && status >= 301 && status <= 303);
}

function redirectPath(location: string | string[] | undefined, origin: string, from: string): string {
  const target = typeof location === 'string' && URL.canParse(location, origin + from) ? new URL(location, origin + from) : undefined;
  if (!target) throw new UpstreamFailure('upstream_invalid_response', { reason: 'redirect to nowhere' });
  if (target.origin !== origin) throw new UpstreamFailure('upstream_invalid_response', { reason: 'redirect to another origin' });
  return target.pathname + target.search;
}

/** Lets an answer go whose body nobody needs, so that its connection can be used again. */
export function discard({ body }: Answer): void {
  body.dump().catch(() => undefined);
}

/**
 * The body as JSON. The pool cuts it at its limit.
 *
 * @throws {UpstreamFailure} never retryable: the upstream did answer.
 */
export async function readJson({ body }: Answer, deadline: Deadline): Promise<unknown> {
  let text: string;
  try {
    text = await body.text();
  } catch (error) {
    throw failureOf(error, deadline.aborted, true);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UpstreamFailure('upstream_invalid_response', { reason: 'not JSON' });
  }
}
