import type { Answer } from './send';
import type { Grant } from './token-cache';
import { UpstreamFailure } from './upstream-failure';

/** Much shorter than the documented 60 minutes; a token that ends sooner is renewed on its first 401. */
const cautiousLifetimeS = 300;
/** However short a lifetime is said to be, not every call asks for a token: an ended one is renewed on its first 401. */
const leastLifetimeS = 30;

/** The body of a 200 as JSON. @throws {UpstreamFailure} never retryable: the upstream did answer. */
export function readJson({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UpstreamFailure('upstream_invalid_response', { reason: 'not JSON' });
  }
}

/**
 * @param isAllowed whether a link may lead there; without it, any may.
 * @throws {UpstreamFailure} without `Url`, or with one that is not an absolute http(s) URL or leads elsewhere.
 */
export function shareUrlOf(body: unknown, isAllowed?: (url: URL) => boolean): string {
  const url = memberOf(body, 'url');
  if (typeof url !== 'string') throw new UpstreamFailure('upstream_invalid_response', { reason: 'no Url' });
  // A backslash is a slash to a browser and part of the user's name to others, such as the reader of a QR code: they would not agree on the host.
  if (!/^https?:\/\/[^\s/]/i.test(url) || /[\s\p{Cc}\\]/u.test(url) || !URL.canParse(url)) {
    throw new UpstreamFailure('upstream_invalid_response', { reason: 'Url is not an absolute http URL' });
  }
  if (isAllowed && !isAllowed(new URL(url))) throw new UpstreamFailure('upstream_invalid_response', { reason: 'Url on another host' });
  return url;
}

/**
 * The copies of the documentation spell the lifetime differently; it counts minutes (connect-api.md, "Authorization").
 *
 * @throws {UpstreamFailure} without a token that can stand in a header.
 */
export function grantOf(body: unknown): Grant {
  const token = memberOf(body, 'token');
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new UpstreamFailure('upstream_invalid_response', { reason: 'no token' });
  }
  const minutes = Number(memberOf(body, 'expires') ?? memberOf(body, 'expire') ?? memberOf(body, 'expiresin') ?? Number.NaN);
  return { token, expiresInS: minutes > 0 && Number.isFinite(minutes) ? Math.max(minutes * 60, leastLifetimeS) : cautiousLifetimeS };
}

/** A member by its lower-case name: older nodes write `Token`, newer ones `token`. */
function memberOf(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.entries(body).find(([key]) => key.toLowerCase() === name)?.[1];
}
