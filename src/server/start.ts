import { createSandboxPages } from '../sandbox/pages';
import { startSandboxUpstream } from '../sandbox/upstream';
import { createApp } from './app';
import type { Settings } from './config';
import { addressOf, listen } from './listen';
import type { Logger } from './log';
import { isLoopback } from './setting-conflicts';
import type { Site } from './site';
import { createConnectUpstream } from './upstream/connect-client';
import type { Upstream } from './upstream/upstream';

export interface Parts {
  log: Logger;
  /** The built page; undefined where something else serves it. */
  site?: Site | undefined;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Settings → (sandbox) → upstream → app, not yet listening. */
export async function assemble(settings: Settings, { log, site, now = Date.now }: Parts) {
  const target = settings.credentials ? live(settings, now) : await sandbox(settings, now);
  const state = { ready: true };
  const app = createApp({ ...settings, ...target, log, site, now, isReady: () => state.ready });
  return {
    app,
    mode: settings.credentials ? 'live' : 'sandbox',
    close: target.close,
    unready: () => Object.assign(state, { ready: false }),
  };
}

function live({ host, publicOrigin, connect, credentials }: Settings, now: () => number) {
  if (!credentials) throw new Error('live needs credentials');
  const upstream = createConnectUpstream(connect, credentials, now);
  const loopbackHost = isLoopback(host) && publicOrigin === undefined ? host : undefined;
  return { upstream, loopbackHost, close: (atOnce?: boolean) => upstream.close(atOnce) };
}

/** Whatever paths are set for a real node: with others, the simulated upstream would know nobody. */
const documentedPaths = { sharePath: '/peoples/conversation/share', authPath: '/authorization/integration' };

/** The very same client, pointed at a simulated upstream. */
async function sandbox({ connect }: Settings, now: () => number) {
  const simulated = await startSandboxUpstream(now);
  const upstream = createConnectUpstream(
    { ...connect, ...documentedPaths, apiUrl: simulated.url },
    { kind: 'keys', ...simulated.keys },
    now,
  );
  return {
    upstream: onPageOrigin(upstream),
    sandboxPage: createSandboxPages(now),
    async close(atOnce?: boolean) {
      await upstream.close(atOnce);
      await simulated.close();
    },
  };
}

/** Moves the simulated upstream's links to where a phone that sees our page can open them. */
function onPageOrigin(upstream: Upstream): Upstream {
  return {
    ...upstream,
    async createShareLink(draft, pageOrigin) {
      const { pathname } = new URL(await upstream.createShareLink(draft, pageOrigin));
      return new URL(pathname, pageOrigin).href;
    },
  };
}

/** Starts the whole server. @throws as `listen` does, with everything closed again. */
export async function start(settings: Settings, parts: Parts) {
  const { app, mode, close, unready } = await assemble(settings, parts);
  try {
    const { server, drain } = await listen(app.fetch, settings.host, settings.port);
    return {
      mode,
      address: addressOf(server, settings.host),
      /** Answers what is in flight, then closes everything. */
      async end() {
        unready();
        await drain();
        // Whatever the upstream still owes us, nobody waits for it any more.
        await close(true);
      },
    };
  } catch (error) {
    await close(true);
    throw error;
  }
}
