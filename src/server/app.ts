import { Hono } from 'hono';
import { paths } from '#contract/paths';
import type { Session } from '#contract/session';
import { answerJson, answerPage, type RequestContext, type RequestState } from './answer';
import { Failure } from './failure';
import type { Logger } from './log';
import type { Metrics } from './metrics';
import { createOpenapi } from './openapi/route';
import { answerProblem } from './problem';
import { logRequests } from './request-log';
import { createShareLinks, type ShareLinkDependencies } from './share-links';
import { answerFile, type PageName, type Site } from './site';

/** A page that the sandbox serves beside ours. */
interface SandboxPage {
  status: number;
  contentType: string;
  body: string;
}

export interface AppDependencies extends ShareLinkDependencies {
  log: Logger;
  metrics: Metrics;
  /** False from when we are asked to end. */
  isReady: () => boolean;
  /** The built page; undefined where something else serves it. */
  site?: Site | undefined;
  /** The pages below `/sandbox/`, by path; undefined when live. */
  sandboxPage?: ((path: string) => SandboxPage | undefined) | undefined;
}

/** Builds the server's routes, in reading order. It listens nowhere: tests call `app.request()`. */
export function createApp(dependencies: AppDependencies) {
  const { log, metrics, isReady, upstream, site, sandboxPage, maxHours } = dependencies;
  const session: Session = { sandbox: sandboxPage !== undefined, maxHours, operator: null };
  const app = new Hono<RequestState>();

  app.use(logRequests({ log, metrics, site }));
  app.onError((error, c) => answerProblem(c, noteFailure(c, error)));
  app.notFound((c) => answerProblem(c, noteFailure(c, new Failure('not_found'))));

  app.get('/healthz', (c) => answerJson(c, 200, { status: 'ok' }));
  app.get('/readyz', async (c) => {
    const state = isReady() ? await upstream.check() : 'ending';
    return state === 'fine' ? answerJson(c, 200, { status: 'ready' }) : answerJson(c, 503, { status: state });
  });

  app.get(paths.session, (c) => answerJson(c, 200, session));
  app.all(paths.session, refuseMethod('GET, HEAD'));
  app.get(paths.openapi, createOpenapi(maxHours));
  app.all(paths.openapi, refuseMethod('GET, HEAD'));
  app.post(paths.shareLinks, createShareLinks(dependencies));
  app.all(paths.shareLinks, refuseMethod('POST'));

  app.get('/sandbox/*', (c) => answerSandboxPage(c, sandboxPage?.(c.req.path)));
  const page: PageName = sandboxPage ? 'sandbox' : 'live';
  app.get('/', (c) => answerFile(c, site?.get(page)));
  app.get('*', (c) => answerFile(c, site?.get(c.req.path)));
  return app;
}

function refuseMethod(allow: string) {
  return () => {
    throw new Failure('method_not_allowed', { allow });
  };
}

function answerSandboxPage(c: RequestContext, page: SandboxPage | undefined): Response {
  if (!page) throw new Failure('not_found');
  return answerPage(c, page.status, page.body, { 'Content-Type': page.contentType, 'Cache-Control': 'no-store' });
}

function noteFailure(c: RequestContext, error: Error): Failure {
  const failure = error instanceof Failure ? error : new Failure('internal_error');
  Object.assign(c.get('notes'), { code: failure.code }, failure.details.reason && { reason: failure.details.reason });
  return failure;
}
