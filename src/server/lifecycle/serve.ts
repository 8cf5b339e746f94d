import type { Settings } from '../config/settings';
import type { Logger } from '../observe/log';
import type { Metrics } from '../observe/metrics';
import { createMetricsApp } from '../observe/metrics-app';
import type { Site } from '../site/site';
import { addressOf, listen } from './listen';

/** Leaves a second of the ten that an end may take for answering those whose calls are given up. */
const giveUpAfterMs = 9000;
/** For those answers; whoever is still busy then, such as a client that sends its request byte by byte, is let go. */
const answeringMs = 500;

interface Parts {
  log: Logger;
  /** The built page; undefined in development, where Vite serves it. */
  site?: Site | undefined;
  metrics?: Metrics | undefined;
}

/** What `assemble.ts` builds: the app and what starts and ends with it. */
interface Assembled {
  app: { fetch: Parameters<typeof listen>[0] };
  mode: 'live' | 'sandbox';
  /** Why nobody can sign in yet; undefined where operators can. */
  signInProblem: Promise<string | undefined> | undefined;
  /** From now on `/readyz` answers 503 `ending`. */
  unready(): void;
  /** Ends every connection to the upstream, after the calls in flight unless `atOnce`. */
  close(atOnce?: boolean): Promise<void>;
}

/** Passed in by `main.ts`, because no room imports what stands above it. */
export type Assemble = (settings: Settings, parts: Parts) => Promise<Assembled>;

interface ServeParts {
  assemble: Assemble;
  log: Logger;
  site: Site;
}

/** Starts the whole server: the page and its API, and the metrics where `METRICS_PORT` is set. @throws as `listen` does. */
export async function serve(settings: Settings, { assemble, log, site }: ServeParts) {
  const { host, port, metricsPort } = settings;
  // Loaded only where it is wanted: it would slow every start.
  const prometheus =
    metricsPort === undefined ? undefined : { port: metricsPort, ...(await import('../observe/prometheus')).createPrometheus() };
  const { app, mode, signInProblem, close, unready } = await assemble(settings, { log, site, metrics: prometheus?.metrics });
  try {
    const desk = await listen(app.fetch, host, port);
    const scrape = prometheus && (await listen(createMetricsApp(prometheus).fetch, host, prometheus.port));
    return {
      mode,
      signInProblem,
      address: addressOf(desk.server, host),
      metricsAddress: scrape && addressOf(scrape.server, host),
      /**
       * From now on `/readyz` says no; then what is in flight is answered, and everything closed.
       *
       * @param patienceMs after which calls to the upstream are given up, so that each request still gets its answer.
       */
      async end(patienceMs = giveUpAfterMs) {
        unready();
        const giveUp = setTimeout(() => close(true), patienceMs);
        const letGo = setTimeout(() => desk.server.closeAllConnections(), patienceMs + answeringMs);
        await desk.drain();
        clearTimeout(giveUp);
        clearTimeout(letGo);
        // Whatever the upstream still owes us, nobody waits for it any more.
        await close(true);
        await scrape?.drain();
      },
    };
  } catch (error) {
    await close(true);
    throw error;
  }
}
