import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { RequestState } from './answer';
import { describeError, type Logger } from './log';

const longestPath = 200;

/** Gives each request its ID and, when it is answered, its one line in the log. */
export function logRequests(log: Logger, elapsedMs: () => number = () => performance.now()): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    const startedMs = elapsedMs();
    const requestId = randomUUID();
    const notes = {};
    c.set('requestId', requestId);
    c.set('notes', notes);
    await next();
    const { status } = c.res;
    const durationMs = Math.round((elapsedMs() - startedMs) * 10) / 10;
    const line = { requestId, method: c.req.method, path: loggedPath(c.req.path), status, durationMs, ...notes };
    if (!c.error) log.info(line, 'request');
    else if (status === 500) log.error({ ...line, ...describeError(c.error) }, 'request');
    else log.warn(line, 'request');
  };
}

/** A share page's address is all it takes to open it, so it stands in no log. */
function loggedPath(path: string): string {
  return path.startsWith('/sandbox/share/') ? '/sandbox/share/:id' : path.slice(0, longestPath);
}
