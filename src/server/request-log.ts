import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { paths } from '#contract/paths';
import type { RequestState } from './answer';
import { describeError, type Logger } from './log';
import type { Site } from './site';

const routes = new Set<string>([...Object.values(paths), '/healthz', '/readyz']);

/**
 * Gives each request its ID and, when it is answered, its one line in the log.
 *
 * @param files the built page's, by path.
 */
export function logRequests(log: Logger, files?: Site, elapsedMs: () => number = () => performance.now()): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    const startedMs = elapsedMs();
    const requestId = randomUUID();
    const notes = {};
    c.set('requestId', requestId);
    c.set('notes', notes);
    await next();
    const { status } = c.res;
    const durationMs = Math.round((elapsedMs() - startedMs) * 10) / 10;
    const line = { requestId, method: c.req.method, path: loggedPath(c.req.path, files), status, durationMs, ...notes };
    if (!c.error) log.info(line, 'request');
    else if (status === 500) log.error({ ...line, ...describeError(c.error) }, 'request');
    else log.warn(line, 'request');
  };
}

/** Only paths that we know: in others a user ID may stand, or, spelled oddly, a share page's address, which is all it takes to open it. */
function loggedPath(path: string, files: Site | undefined): string {
  if (path.startsWith('/sandbox/share/')) return '/sandbox/share/:id';
  return routes.has(path) || files?.has(path) ? path : '(other)';
}
