import { Hono } from 'hono';
import type { Language } from '#contract/language';
import { paths } from '#contract/paths';
import { type CustomerLookupDependencies, createCustomerLookups } from './customer-lookups/route';
import { createGetPath } from './http/base-path';
import { Failure } from './http/failure';
import { isHttps } from './http/own-origin';
import { problemDocument } from './http/problem';
import { jsonResponse, note, pageResponse, type RequestContext, type RequestState, redirectResponse } from './http/response';
import { createSecurityTxt, securityTxtPath } from './http/security-txt';
import { createReadyz, type ReadinessDependencies } from './lifecycle/readyz';
import { createCustomerLinks } from './live-links/customer-links-route';
import { createLiveLinks } from './live-links/live-links-route';
import type { openLiveLinks } from './live-links/open-live-links';
import type { Logger } from './observe/log';
import type { Metrics } from './observe/metrics';
import type { RefusalCounts } from './observe/refusal-counts';
import { logRequests } from './observe/request-log';
import { createOpenapi } from './openapi/route';
import type { CountLink } from './share-links/rate-limit';
import { createShareLinks, type ShareLinkDependencies } from './share-links/route';
import { createSessionReader } from './sign-in/session-reader';
import type { SignIn } from './sign-in/sign-in';
import { chooseLanguage } from './site/language';
import { createPages } from './site/pages';
import { fileResponse, type Site } from './site/site';

/** A page that the sandbox serves beside ours. */
interface SandboxPage {
  status: number;
  contentType: string;
  body: string;
}

export interface AppDependencies
  extends Omit<ShareLinkDependencies, 'operator' | 'recordLink'>,
    Pick<ReadinessDependencies, 'isReady' | 'storeState'> {
  /** What `countLink` allows one operator or address. The page is told. */
  linksPerMinute: number;
  /** The name of the session cookie, without a prefix. */
  cookieName: string;
  /** For `security.txt`; undefined: there is none. */
  securityContact?: string | undefined;
  log: Logger;
  metrics: Metrics;
  refusals: RefusalCounts;
  liveLinks: ReturnType<typeof openLiveLinks>;
  /** Counts the customers that one client asks about before it makes links for them. */
  countCustomers: CountLink;
  /** Undefined where customers are not looked up. */
  customers?: Pick<CustomerLookupDependencies, 'lookUp' | 'countLookup'> | undefined;
  /** Undefined where sign-in is off. */
  signIn?: SignIn | undefined;
  /** The built page; undefined where something else serves it. */
  site?: Site | undefined;
  /** The pages below `/sandbox/`, by path; undefined when live. */
  sandboxPage?: ((path: string, language: Language) => SandboxPage | undefined) | undefined;
}

/** Builds the server's routes, in reading order. It does not listen: tests call `app.request()`. */
export function createApp(dependencies: AppDependencies) {
  const {
    log,
    metrics,
    refusals,
    origin,
    liveLinks,
    countCustomers,
    customers,
    signIn,
    site,
    sandboxPage,
    rules,
    policy,
    linksPerMinute,
    securityContact,
    now,
  } = dependencies;
  const sandbox = sandboxPage !== undefined;
  const session = createSessionReader({ sandbox, rules, policy, linksPerMinute, lookup: customers !== undefined, signIn });
  const { basePath } = origin;
  const app = new Hono<RequestState>({ getPath: createGetPath(basePath) });

  app.use((c, next) => {
    c.set('now', now);
    return next();
  });
  app.use(logRequests({ log, metrics, site, refusals, trustedProxies: origin.trustedProxies }));
  if (origin.publicOrigin?.startsWith('https:') || origin.trustedProxies > 0) {
    app.use(async (c, next) => {
      c.set('overHttps', isHttps(c.req, origin));
      await next();
    });
  }
  app.onError((error, c) => problemDocument(c, noteFailure(c, error)));
  app.notFound((c) => problemDocument(c, noteFailure(c, new Failure('not_found'))));

  app.get('/healthz', (c) => jsonResponse(c, 200, { status: 'ok' }));
  app.get('/readyz', createReadyz(dependencies));

  if (signIn) addSignIn(app, signIn);

  app.get(paths.session, async (c) => jsonResponse(c, 200, await session.read(c)));
  app.all(paths.session, refuseMethod('GET, HEAD'));
  app.get(paths.openapi, createOpenapi({ ...dependencies, basePath, lookup: customers !== undefined }));
  app.all(paths.openapi, refuseMethod('GET, HEAD'));
  app.post(paths.shareLinks, createShareLinks({ ...dependencies, recordLink: liveLinks.recordLink, operator: signIn?.operator }));
  app.all(paths.shareLinks, refuseMethod('POST'));
  if (customers) {
    app.post(paths.customerLookups, createCustomerLookups({ ...customers, origin, rules, policy, operator: signIn?.operator }));
    app.all(paths.customerLookups, refuseMethod('POST'));
  }
  app.post(paths.customerLinks, createCustomerLinks({ ...liveLinks, countCustomers, origin, rules, policy, signIn }));
  app.all(paths.customerLinks, refuseMethod('POST'));
  if (signIn && policy.supervisorClaim) {
    const { list, hours } = createLiveLinks({ ...liveLinks, policy, signIn });
    app.get(paths.liveLinks, list);
    app.all(paths.liveLinks, refuseMethod('GET, HEAD'));
    app.get(paths.liveLinksHours, hours);
    app.all(paths.liveLinksHours, refuseMethod('GET, HEAD'));
  }

  if (securityContact !== undefined) {
    app.get(securityTxtPath, createSecurityTxt({ contact: securityContact, ...origin, startedMs: now() }));
  }
  app.get('/sandbox/*', (c) => sandboxPageResponse(c, sandboxPage?.(c.req.path, chooseLanguage(c))));
  const redirectTo = (path: string) => (c: RequestContext) => redirectResponse(c, basePath + path + new URL(c.req.url).search);
  // The page's relative addresses need the slash.
  if (basePath !== '') app.get(basePath, redirectTo('/'));
  const showPage = createPages({ site, sandbox, origin });
  app.get('/', async (c) => showPage(c, await session.page(c)));
  if (signIn && policy.supervisorClaim) {
    app.get(paths.liveLinksPage, async (c) => showPage(c, await session.supervisorsPage(c)));
    app.get(`${paths.liveLinksPage}/`, redirectTo(paths.liveLinksPage));
  }
  app.get('*', (c) => fileResponse(c, site?.get(c.req.path)));
  return app;
}

function addSignIn(app: Hono<RequestState>, signIn: SignIn): void {
  app.get(paths.login, signIn.begin);
  app.all(paths.login, refuseMethod('GET, HEAD'));
  app.get(paths.callback, signIn.finish);
  app.all(paths.callback, refuseMethod('GET, HEAD'));
  app.post(paths.logout, signIn.end);
  app.get(paths.logout, signIn.leave);
  app.all(paths.logout, refuseMethod('GET, HEAD, POST'));
  app.post(paths.logoutEverywhere, signIn.endEverywhere);
  app.all(paths.logoutEverywhere, refuseMethod('POST'));
  app.post(paths.backchannelLogout, signIn.endForProvider);
  app.all(paths.backchannelLogout, refuseMethod('POST'));
}

function refuseMethod(allow: string) {
  return () => {
    throw new Failure('method_not_allowed', { allow });
  };
}

function sandboxPageResponse(c: RequestContext, page: SandboxPage | undefined): Response {
  if (!page) throw new Failure('not_found');
  return pageResponse(c, page.status, page.body, { 'Content-Type': page.contentType, 'Cache-Control': 'no-store' });
}

function noteFailure(c: RequestContext, error: Error): Failure {
  const failure = error instanceof Failure ? error : new Failure('internal_error');
  const { code, details } = failure;
  note(c, { code, ...(details.reason && { reason: details.reason }) });
  return failure;
}
