import type { Context } from 'hono';
import type { serverTimeHeader } from '#contract/server-time';
import { dataSecurityHeaders, httpsOnly, pageSecurityHeaders } from './security-headers';

/** What travels with one request. */
export interface RequestState {
  /** Node's own request, from `@hono/node-server`; absent in tests without a socket. */
  Bindings: { incoming?: { socket: { remoteAddress?: string | undefined; destroyed?: boolean } } };
  Variables: {
    requestId: string;
    /** The server's clock, in milliseconds since 1970. */
    now: () => number;
    /** What the request's log line says besides the usual; `note` adds to it. */
    notes: Record<string, unknown>;
    /** The provider's name for the operator who asks, once it is known. */
    operator?: string;
    /** The audit trail holds a line of this request. */
    isOnRecord?: boolean;
    /** The browser uses https to reach us or the proxy in front. */
    overHttps?: boolean;
    /** Whether this request may have made a share link that nobody can see; undefined where requests make none. */
    linkMayExist?: boolean;
  };
}

export type RequestContext = Context<RequestState>;

/** Says more in the request's log line. Only what may stand in a log: no user ID, no share URL, no secret. */
export function note(c: RequestContext, notes: Record<string, unknown>): void {
  Object.assign(c.get('notes'), notes);
}

type Body = string | Uint8Array<ArrayBuffer> | null;

// Headers are plain records from the start, and `@hono/node-server` writes those as they are. A `Headers` object, as `c.header()` makes one,
// costs more than the rest of the request.

/** A response with a page or a part of one. */
export function pageResponse(c: RequestContext, status: number, body: Body, headers: Record<string, string>): Response {
  const https = c.get('overHttps') && httpsOnly;
  return new Response(body, { status, headers: { 'X-Request-Id': c.get('requestId'), ...pageSecurityHeaders, ...https, ...headers } });
}

/** Sends the browser to another page. @param cookies `Set-Cookie` lines. */
export function redirectResponse(c: RequestContext, location: string, cookies: readonly string[] = []): Response {
  return withCookies(pageResponse(c, 302, null, { Location: location, 'Cache-Control': 'no-store' }), cookies);
}

/** A response without a body. @param cookies `Set-Cookie` lines. */
export function emptyResponse(c: RequestContext, cookies: readonly string[]): Response {
  return withCookies(pageResponse(c, 204, null, { 'Cache-Control': 'no-store' }), cookies);
}

/** @param cookies `Set-Cookie` lines. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

/** A response with JSON that must not be cached. */
export function jsonResponse(c: RequestContext, status: number, body: unknown): Response {
  const text = JSON.stringify(body);
  return new Response(text, { status, headers: jsonHeaders(c, 'application/json', text) });
}

/**
 * Every header is written out: V8 makes an object from a literal several times faster than from a spread or with a computed name, and Node reads it
 * faster.
 */
export function jsonHeaders(c: RequestContext, contentType: string, text: string): Record<string, string> {
  const headers = plainJsonHeaders(c, contentType, text);
  return c.get('overHttps') ? Object.assign(headers, httpsOnly) : headers;
}

function plainJsonHeaders(c: RequestContext, contentType: string, text: string) {
  return {
    'Content-Security-Policy': dataSecurityHeaders['Content-Security-Policy'],
    'Cross-Origin-Resource-Policy': dataSecurityHeaders['Cross-Origin-Resource-Policy'],
    'Referrer-Policy': dataSecurityHeaders['Referrer-Policy'],
    'X-Content-Type-Options': dataSecurityHeaders['X-Content-Type-Options'],
    'X-Frame-Options': dataSecurityHeaders['X-Frame-Options'],
    'X-Request-Id': c.get('requestId'),
    'Sharedesk-Time': String(c.get('now')()),
    'Content-Type': contentType,
    'Cache-Control': 'no-store',
    // With a length from us, Node writes all headers at once; without it, `@hono/node-server` writes them one by one.
    'Content-Length': String(Buffer.byteLength(text)),
  } satisfies Record<typeof serverTimeHeader, string> & Record<string, string>;
}
