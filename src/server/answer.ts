import type { Context } from 'hono';
import { securityHeaders } from './security-headers';

/** What travels with one request. */
export interface RequestState {
  Variables: {
    requestId: string;
    /** What the request's log line says besides the usual. */
    notes: Record<string, unknown>;
  };
}

export type RequestContext = Context<RequestState>;

type Body = string | Uint8Array<ArrayBuffer> | null;

/**
 * Makes every answer there is. Headers are one plain record from the start: `@hono/node-server` writes that as it stands, while a `Headers`
 * object, as `c.header()` makes, costs more than the rest of the request.
 */
export function answer(c: RequestContext, status: number, body: Body, headers: Record<string, string>): Response {
  return new Response(body, { status, headers: { ...securityHeaders, 'X-Request-Id': c.get('requestId'), ...headers } });
}

/** JSON that nobody may keep. */
export function answerJson(c: RequestContext, status: number, body: unknown, headers?: Record<string, string>): Response {
  return answer(c, status, JSON.stringify(body), { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers });
}
