import type { IncomingHttpHeaders } from 'node:http';
import { refusedByProxy } from '../http/proxy-failure';
import type { Endpoint } from './upstream';
import { throughProxy, UpstreamFailure } from './upstream-failure';

export interface UpstreamResponse {
  statusCode: number;
  headers: IncomingHttpHeaders;
  /** The body of a success; empty for every other status, whose body nobody reads. */
  text: string;
}

/** A token and its lifetime in seconds, counted from the response that brought it. */
export interface Grant {
  token: string;
  expiresInS: number;
}

const defaultRetryAfterS = 30;
const longestRetryAfterS = 3600;

/** Used if the response names no lifetime. Much shorter than the documented 60 minutes; a token that ends sooner is renewed on its first 401. */
const defaultLifetimeS = 300;
/** A shorter lifetime is taken for this one, so that not every call asks for a token. A token that ends sooner is renewed on its first 401. */
const shortestLifetimeS = 30;

/** Any 2xx: a new link may well be announced as `201 Created` (RFC 9110, 15.3.2). */
export function isSuccess(statusCode: number): boolean {
  return statusCode >= 200 && statusCode <= 299;
}

/**
 * Accepts a success and turns every other status into a failure.
 *
 * @param nowMs milliseconds since 1970, needed for a `Retry-After` that is a date.
 * @throws {UpstreamFailure} with `tokenRefused` for a 401 or 403 to a call with a token.
 */
export function requireOk({ statusCode, headers }: UpstreamResponse, endpoint: Endpoint, nowMs: number): void {
  if (isSuccess(statusCode)) return;
  // Only a proxy on the way says so (RFC 9110, 15.5.8), and it has not passed the call on.
  if (statusCode === 407) throw throughProxy(refusedByProxy(statusCode));
  const reason = `${endpoint} status ${statusCode}`;
  if (statusCode === 429) throw new UpstreamFailure('rate_limited', { reason, retryAfterS: retryAfterS(headers['retry-after'], nowMs) });
  if (statusCode >= 500 && statusCode <= 599) throw new UpstreamFailure('upstream_unavailable', { reason, retryable: statusCode === 503 });
  throw endpoint === 'auth' ? authFailure(statusCode, reason) : callFailure(statusCode, reason);
}

function authFailure(statusCode: number, reason: string): UpstreamFailure {
  const isRefused = [400, 401, 403, 404].includes(statusCode);
  return new UpstreamFailure(isRefused ? 'upstream_unauthorized' : 'upstream_invalid_response', { reason });
}

function callFailure(statusCode: number, reason: string): UpstreamFailure {
  if (statusCode === 401 || statusCode === 403) return new UpstreamFailure('upstream_unauthorized', { reason, tokenRefused: true });
  if (statusCode === 400) return new UpstreamFailure('upstream_rejected', { reason });
  if (statusCode === 404) return new UpstreamFailure('conversation_not_found', { reason });
  return new UpstreamFailure('upstream_invalid_response', { reason });
}

/** Reads a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterS(header: string | undefined, nowMs: number): number {
  if (header === undefined) return defaultRetryAfterS;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - nowMs) / 1000);
  if (Number.isNaN(seconds)) return defaultRetryAfterS;
  return Math.min(Math.max(seconds, 1), longestRetryAfterS);
}

/** Parses the body of a success. @throws {UpstreamFailure} never retryable, because the upstream did answer. */
export function readJson({ text }: UpstreamResponse): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unusable('not JSON');
  }
}

interface LinkRules {
  /** Tells whether a link may lead to this URL; without it, any URL is allowed. */
  isAllowed: ((url: URL) => boolean) | undefined;
  /** Not only https links are accepted. */
  allowHttp: boolean;
}

/**
 * Reads the URL of a share link.
 *
 * @returns it with the scheme and host as browsers spell them (lower case, ASCII, no default port), so that no host looks like another one,
 * and the rest as the upstream wrote it.
 * @throws {UpstreamFailure} if `Url` is missing, is not an absolute http(s) URL, or is not allowed.
 */
export function shareUrlOf(body: unknown, { isAllowed, allowHttp }: LinkRules): string {
  const member = memberOf(body, 'url');
  if (typeof member !== 'string') throw unusable('no Url');
  const text = member.trim();
  const [, authority = '', rest = ''] = /^https?:\/\/([^\s/?#]+)(.*)$/i.exec(text) ?? [];
  // Browsers read a backslash as a slash, other software (such as the reader of a QR code) as part of the user name: they would see different hosts.
  if (authority === '' || /[\s\p{Cc}\\]/u.test(text) || !URL.canParse(text)) throw unusable('Url is not an absolute http URL');
  const url = new URL(text);
  if (authority.includes('@')) throw unusable('Url with user info');
  if (url.protocol === 'http:' && !allowHttp) throw unusable('Url is not https');
  if (isAllowed && !isAllowed(url)) throw unusable('Url on another host');
  return `${url.origin}${rest.startsWith('/') ? '' : '/'}${rest}`;
}

function unusable(reason: string): UpstreamFailure {
  return new UpstreamFailure('upstream_invalid_response', { reason });
}

/**
 * Reads a token and its lifetime, which is in minutes. The versions of the upstream spell the lifetime differently
 * (docs/connect-api.md, "Authorization").
 *
 * @throws {UpstreamFailure} if there is no token that can be sent in a header.
 */
export function grantOf(body: unknown): Grant {
  const token = memberOf(body, 'token');
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw unusable('no token');
  }
  const minutes = Number(memberOf(body, 'expires') ?? memberOf(body, 'expire') ?? memberOf(body, 'expiresin') ?? Number.NaN);
  return { token, expiresInS: minutes > 0 && Number.isFinite(minutes) ? Math.max(minutes * 60, shortestLifetimeS) : defaultLifetimeS };
}

/** Finds a member by its lower-case name: older nodes write `Token`, newer ones `token`. */
export function memberOf(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.entries(body).find(([key]) => key.toLowerCase() === name)?.[1];
}
