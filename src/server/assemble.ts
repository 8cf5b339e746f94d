import { leastCustomersPerMinute } from '#contract/most-customers';
import { createSandboxPages } from '../sandbox/pages';
import { notAllowedUserId } from '../sandbox/triggers';
import { startSandboxUpstream } from '../sandbox/upstream';
import { createApp } from './app';
import { openTrail } from './audit/open-trail';
import { documentedAuthPath, documentedSharePath } from './config/documented-paths';
import { isLoopback } from './config/loopback';
import { proxyFor } from './config/proxies';
import type { ConnectSettings, Credentials, Settings } from './config/settings';
import { openCustomers } from './customer-lookups/open-customers';
import { Failure } from './http/failure';
import { openLiveLinks } from './live-links/open-live-links';
import type { LineWriter } from './observe/line-writer';
import type { Logger } from './observe/log';
import { type Metrics, noMetrics } from './observe/metrics';
import { createRefusalCounts } from './observe/refusal-counts';
import { createBegunBefore } from './share-links/begun-before';
import { createOnce } from './share-links/idempotency';
import { createInFlightLimit } from './share-links/in-flight-limit';
import { createRateLimit } from './share-links/rate-limit';
import { openSignIn } from './sign-in/open-sign-in';
import type { Site } from './site/site';
import { openStore } from './store/open-store';
import type { Store } from './store/store';
import { createStoreHashes } from './store/store-hashes';
import { type Bot, createBots } from './upstream/bots';
import { type ConnectOptions, createConnectUpstream } from './upstream/connect-client';
import type { Upstream, UpstreamObserver } from './upstream/upstream';

export interface Parts {
  log: Logger;
  /** Writes the log's lines. */
  lines: LineWriter;
  /** The built page; undefined where something else serves it. */
  site?: Site | undefined;
  metrics?: Metrics | undefined;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** What the upstream's client is made with. */
interface ClientParts {
  now: () => number;
  observe: Metrics;
}

/** Settings → (sandbox) → upstream → app, not yet listening. */
export async function assemble(settings: Settings, { log, lines, site, metrics = noMetrics, now = Date.now }: Parts) {
  const clientParts = { now, observe: metrics };
  const { sandbox: isSandbox } = settings;
  const target = isSandbox ? await sandbox(settings, clientParts) : live(settings, clientParts);
  const state = { ready: true };
  const store = await openStore(settings.store, { now, log, metrics });
  const { rules, policy, publicOrigin, basePath, trustedProxies, cookieName, securityContact } = settings;
  const origin = { publicOrigin, basePath, trustedProxies, loopbackHost: target.loopbackHost };
  const refusals = createRefusalCounts();
  // Counted apart from the log's, or each would miss what the other has counted.
  const auditRefusals = createRefusalCounts();
  const { trail: audit, ...trail } = await openTrail(settings, { lines, refusals: auditRefusals, now });
  const {
    proxies,
    store: { graceMs },
  } = settings;
  const signInParts = { origin, cookieName, policy, audit, site, sandbox: isSandbox, store, graceMs, now, proxies };
  const signIn = await openSignIn(settings.signIn, signInParts);
  const app = createApp({
    ...target,
    rules,
    policy,
    linksPerMinute: settings.rateLimitPerMinute,
    cookieName,
    origin,
    securityContact,
    holdPlace: createInFlightLimit(metrics),
    countLink: createRateLimit({ name: 'links', perMinute: settings.rateLimitPerMinute, store, metrics }),
    once: createOnce({ wasBegun: createBegunBefore(trail.recent) }),
    audit,
    ...openLinks(settings, { store, metrics, now }),
    customers:
      settings.lookup &&
      openCustomers(settings.lookup, { perMinute: lookupsPerLink * settings.rateLimitPerMinute, bots: target.bots, store, now }),
    signIn,
    log,
    metrics,
    refusals,
    site,
    now,
    storeState: settings.store.redis && (() => (store.isUp() ? 'up' : 'down')),
    isReady: () => state.ready,
  });
  return {
    app,
    /** Asked at once, but not awaited: the provider may start later than this server. */
    signInProblem: signIn?.check(),
    mode: isSandbox ? ('sandbox' as const) : ('live' as const),
    async close(atOnce?: boolean) {
      await target.close(atOnce);
      await store.close();
    },
    unknownOutcomes: trail.unknownCount,
    refusals,
    async flush() {
      refusals.flush();
      auditRefusals.flush();
      await Promise.all([lines.flush(), trail.lines.flush()]);
    },
    isStuck: () => lines.isStuck() || trail.lines.isStuck(),
    unready: () => Object.assign(state, { ready: false }),
  };
}

function live({ host, publicOrigin, bots: settings, proxies }: Settings, parts: ClientParts) {
  const bots = createBots(
    settings.flatMap(({ name, connect, credentials }) => {
      // `credentials.ts` reports bots without any.
      if (credentials.kind === 'sandbox') return [];
      return [connectBot(name, { connect, credentials }, { ...parts, proxy: proxyFor(connect.apiUrl, proxies) })];
    }),
  );
  const loopbackHost = isLoopback(host) && publicOrigin === undefined ? host : undefined;
  return { bots, loopbackHost, close: (atOnce?: boolean) => bots.close(atOnce) };
}

interface Way {
  connect: ConnectSettings;
  credentials: Credentials;
}

function connectBot(name: string | undefined, { connect, credentials }: Way, { observe, ...parts }: ConnectOptions & ClientParts): Bot {
  const observeBot = name === undefined ? observe : ofBot(observe, name);
  return { name, sharePath: connect.sharePath, upstream: createConnectUpstream(connect, credentials, { ...parts, observe: observeBot }) };
}

/** Names the bot in the metrics. */
function ofBot(observe: UpstreamObserver, bot: string): UpstreamObserver {
  return {
    called: (endpoint, outcome) => observe.called(endpoint, outcome, bot),
    renewed: (outcome) => observe.renewed(outcome, bot),
  };
}

/** An operator asks about more customers than they make links for. */
const lookupsPerLink = 4;

interface LinkParts {
  store: Store;
  metrics: Metrics;
  now: () => number;
}

function openLinks({ store: { redis, secrets }, policy, rules, rateLimitPerMinute }: Settings, { store, ...parts }: LinkParts) {
  const perMinute = Math.max(lookupsPerLink * rateLimitPerMinute, leastCustomersPerMinute);
  // Replicas that share a store may have supervisors where this process has none.
  const areListed = redis !== undefined || policy.supervisorClaim !== undefined;
  return {
    liveLinks: openLiveLinks({ ...parts, store, hashes: createStoreHashes(secrets), bots: rules.bots, areListed }),
    countCustomers: createRateLimit({ name: 'customer-links', perMinute, store, metrics: noMetrics }),
  };
}

/** Replaces what is set for a real node: the simulated upstream knows only the documented paths, and its links lead to this machine. */
const sandboxPaths = { sharePath: documentedSharePath, authPath: documentedAuthPath, shareUrlHosts: undefined };

/** The same client with a simulated upstream (docs/decisions/0002-sandbox-over-real-http.md). */
async function sandbox({ bots: settings }: Settings, parts: ClientParts) {
  const simulated = await startSandboxUpstream(parts.now, settings.length);
  const bots = createBots(
    simulated.bots.map((keys, index) => {
      const { name, connect } = settings[index] ?? settings[0];
      const way = { connect: { ...connect, ...sandboxPaths, apiUrl: simulated.url }, credentials: { kind: 'keys', ...keys } as const };
      const bot = connectBot(name, way, parts);
      return { ...bot, upstream: atDesk(bot.upstream) };
    }),
  );
  return {
    bots,
    loopbackHost: undefined,
    sandboxPage: createSandboxPages(parts.now),
    async close(atOnce?: boolean) {
      await bots.close(atOnce);
      await simulated.close();
    },
  };
}

/** Moves the simulated upstream's links to the desk's own address, where a phone can open them, and refuses what nobody may do. */
function atDesk(upstream: Upstream): Upstream {
  return {
    ...upstream,
    async createShareLink(draft, deskUrl, calls) {
      if (draft.userId === notAllowedUserId) throw new Failure('not_allowed', { reason: 'sandbox' });
      const { pathname } = new URL(await upstream.createShareLink(draft, deskUrl, calls));
      return deskUrl() + pathname;
    },
  };
}
