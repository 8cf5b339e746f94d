import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { paths } from '#contract/paths';
import type { RequestState } from '../http/response';
import type { Site } from '../site/site';
import { describeError, type Logger } from './log';
import type { Metrics } from './metrics';

const routes = new Set<string>(['/', ...Object.values(paths), '/healthz', '/readyz']);

interface RequestLogParts {
  log: Logger;
  metrics: Metrics;
  /** The built page's files, by path. */
  site?: Site | undefined;
  /** A clock that never goes back. */
  elapsedMs?: () => number;
}

/** Gives each request its ID and, when it has its response, one line in the log and its place in the metrics. */
export function logRequests({ log, metrics, site, elapsedMs = () => performance.now() }: RequestLogParts): MiddlewareHandler<RequestState> {
  return async (c, next) => {
    const startedMs = elapsedMs();
    const requestId = randomUUID();
    const notes: Record<string, unknown> = {};
    c.set('requestId', requestId);
    c.set('notes', notes);
    await next();
    const { status } = c.res;
    const { method } = c.req;
    const path = knownPath(c.req.path, site);
    const elapsed = elapsedMs() - startedMs;
    metrics.responded(method, path, status, elapsed / 1000);
    const line = { requestId, method, path, status, durationMs: Math.round(elapsed * 10) / 10, ...notes };
    if (notes.code === undefined) log.info(line, 'request');
    else if (status === 500) log.error({ ...line, ...describeError(c.error) }, 'request');
    else log.warn(line, 'request');
  };
}

/** Only paths that we know are logged: others may hold a user ID, or an oddly spelled share page address, which is enough to open it. */
function knownPath(path: string, site: Site | undefined): string {
  if (path.startsWith('/sandbox/share/')) return '/sandbox/share/:id';
  return routes.has(path) || site?.has(path) ? path : '(other)';
}
