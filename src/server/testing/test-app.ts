import { onTestFinished } from 'vitest';
import { modes, plainRules } from '#contract/draft';
import { problemSchema } from '#contract/problem';
import type { ShareLink } from '#contract/share-link';
import { type AppDependencies, createApp } from '../app';
import { documentedAuthPath, documentedSharePath } from '../config/documented-paths';
import type { Credentials, LinkPolicy } from '../config/settings';
import type { OriginSettings } from '../http/own-origin';
import { openLiveLinks } from '../live-links/open-live-links';
import { logTo } from '../observe/log';
import { noMetrics } from '../observe/metrics';
import { createOnce } from '../share-links/idempotency';
import { createInFlightLimit } from '../share-links/in-flight-limit';
import { createMemoryStore } from '../store/memory-store';
import type { Store } from '../store/store';
import { createStoreHashes } from '../store/store-hashes';
import { createBots } from '../upstream/bots';
import { createConnectUpstream } from '../upstream/connect-client';
import type { Upstream } from '../upstream/upstream';
import { everyRefusal, memoryTrail } from './memory-log';

export const testToken = 'dmO/tok+canary==';
const storeSecret = 'store-secret-canary';
export const draft = { mode: 'view', userId: '4917012345678', hours: 8 };
export const startMs = Date.parse('2025-03-14T12:00:00Z');
const headers = { 'content-type': 'application/json' };

/** Every mode, for everybody. */
export const anyLink: LinkPolicy = { modes, takeoverClaim: undefined, supervisorClaim: undefined, bots: [] };

export interface TestSettings extends Partial<Omit<AppDependencies, 'origin'>> {
  origin?: Partial<OriginSettings>;
  upstreamUrl?: string;
  /** In place of a client. */
  upstream?: Upstream;
  credentials?: Credentials;
  timeoutMs?: number;
  /** What is known of live links. */
  store?: Store;
}

/** Creates the app with a real upstream client, a log in memory and a clock that stands still. Closed when the test ends. */
export function createTestApp({ upstreamUrl = 'http://127.0.0.1:1', timeoutMs = 5000, origin, ...settings }: TestSettings = {}) {
  const lines: string[] = [];
  const now = settings.now ?? (() => startMs);
  const paths = { sharePath: documentedSharePath, authPath: documentedAuthPath };
  const connect = { apiUrl: upstreamUrl, ...paths, timeoutMs, shareUrlHosts: undefined, allowHttp: false };
  const client = createConnectUpstream(connect, settings.credentials ?? { kind: 'token', token: testToken }, {
    now,
    observe: settings.metrics,
  });
  onTestFinished(() => client.close(true));
  const { upstream = client } = settings;
  const log = settings.log ?? logTo({ write: (line) => void lines.push(line) }, 'trace');
  const refusals = everyRefusal;
  const audit = memoryTrail(lines, settings.refusals);
  const { store = createMemoryStore(now) } = settings;
  const hashes = createStoreHashes({ store: [storeSecret], session: undefined });
  const limits = { holdPlace: createInFlightLimit(noMetrics), countLink: async () => undefined, once: createOnce<ShareLink>() };
  const defaults = {
    rules: plainRules(168),
    policy: anyLink,
    linksPerMinute: 60,
    cookieName: 'sharedesk',
    bots: createBots([{ name: undefined, sharePath: documentedSharePath, upstream }]),
    log,
    metrics: noMetrics,
    refusals,
    audit,
    liveLinks: openLiveLinks({
      store,
      hashes,
      bots: settings.rules?.bots ?? [],
      areListed: true,
      metrics: settings.metrics ?? noMetrics,
      now,
    }),
    countCustomers: async () => undefined,
    ...limits,
  };
  const app = createApp({
    ...defaults,
    isReady: () => true,
    ...settings,
    origin: { publicOrigin: undefined, basePath: '', trustedProxies: 0, ...origin },
    now,
  });

  /** @param remoteAddress the IP address of the client. */
  async function post(body: unknown = draft, init: RequestInit = {}, remoteAddress = '127.0.0.1') {
    const env = { incoming: { socket: { remoteAddress } } };
    const response = await app.request('/api/share-links', { method: 'POST', headers, body: JSON.stringify(body), ...init }, env);
    return { response, status: response.status, body: await response.json() };
  }

  /** Posts a request that must fail, and parses the problem with the contract's schema. */
  async function postProblem(body: unknown = draft, init: RequestInit = {}) {
    const result = await post(body, init);
    return { ...result, problem: problemSchema.parse(result.body) };
  }

  return { app, lines, upstream, post, postProblem };
}
