import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { paths } from '#contract/paths';
import { clientAddress, limiterKey } from '../http/client-address';
import type { RequestContext, RequestState } from '../http/response';
import type { Site } from '../site/site';
import { describeError, type Logger } from './log';
import type { Metrics } from './metrics';
import type { RefusalCounts, Repeated } from './refusal-counts';

const routes = new Set<string>(['/', ...Object.values(paths), '/healthz', '/readyz']);

interface RequestLogParts {
  log: Logger;
  metrics: Metrics;
  /** The built page's files, by path. */
  site?: Site | undefined;
  /** How many proxies in front may be believed about the client's address. */
  trustedProxies: number;
  refusals: RefusalCounts;
  /** A clock that never goes back. */
  elapsedMs?: () => number;
}

/**
 * Gives each request its ID and, when it has its response, one line in the log and its place in the metrics. Every open page asks for its session
 * several times a minute, which is worth a line only to those who debug.
 */
export function logRequests(parts: RequestLogParts): MiddlewareHandler<RequestState> {
  const { log, metrics, site, elapsedMs = () => performance.now() } = parts;
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
    // What is undefined is left out of the line.
    const operator = c.get('operator');
    const line = { requestId, operator, method, path, status, durationMs: Math.round(elapsed * 10) / 10, ...notes };
    if (notes.code === undefined) log[path === paths.session ? 'debug' : 'info'](line, 'request');
    else if (status === 500) log.error({ ...line, ...describeError(c.error) }, 'request');
    else if (operator === undefined && !c.get('isOnRecord') && status < 500)
      logStranger(c, { path, status, code: String(notes.code), line }, parts);
    else log.warn(line, 'request');
  };
}

interface Refused {
  path: string;
  status: number;
  code: string;
  line: object;
}

/** Anyone can be refused as often as they like: the first refusal has a line, and so has every ten seconds in which there were more. */
function logStranger(c: RequestContext, { path, status, code, line }: Refused, { log, refusals, trustedProxies }: RequestLogParts): void {
  const client = clientAddress(c, trustedProxies);
  const tell = ({ count, requestIds, isMixed }: Repeated) =>
    log.warn({ ...(isMixed ? { client: 'others' } : { client, path }), status, code, count, requestIds }, 'requests');
  if (refusals.isFirst(limiterKey(client), code, tell, c.get('requestId'))) log.warn({ ...line, client }, 'request');
}

/** Only paths that we know are logged: others may hold a user ID, or an oddly spelled share page address, which is enough to open it. */
function knownPath(path: string, site: Site | undefined): string {
  if (path.startsWith('/sandbox/share/')) return '/sandbox/share/:id';
  return routes.has(path) || site?.has(path) ? path : '(other)';
}
