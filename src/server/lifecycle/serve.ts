import type { Settings } from '../config/settings';
import type { LineWriter } from '../observe/line-writer';
import type { Logger } from '../observe/log';
import type { Metrics } from '../observe/metrics';
import { createMetricsApp } from '../observe/metrics-app';
import type { RefusalCounts, Repeated } from '../observe/refusal-counts';
import type { Site } from '../site/site';
import { addressOf, listen } from './listen';

/** When calls to the upstream are given up. An end may take ten seconds; this leaves time for the responses, and a second for the last lines. */
const giveUpAfterMs = 8300;
/** Time for those responses. Then connections that are still busy are closed, such as one whose client sends byte by byte. */
const respondingMs = 500;

interface Parts {
  log: Logger;
  /** Writes the log's lines. */
  lines: LineWriter;
  /** The built page; undefined in development, where Vite serves it. */
  site?: Site | undefined;
  metrics?: Metrics | undefined;
}

/** What `assemble.ts` builds: the app and what starts and ends with it. */
interface Assembled {
  app: { fetch: Parameters<typeof listen>[0] };
  mode: 'live' | 'sandbox';
  /** Why nobody can sign in yet; undefined where they can. */
  signInProblem: Promise<string | undefined> | undefined;
  /** How many links were asked for before this start, of which nobody knows the outcome. */
  unknownOutcomes: number;
  /** Keep strangers from flooding the log. */
  refusals: RefusalCounts;
  /** From now on `/readyz` answers 503 `ending`. */
  unready(): void;
  /** Ends every connection to the upstream, after the calls in flight unless `atOnce`. */
  close(atOnce?: boolean): Promise<void>;
  /** Writes out what the log and the trail still hold back, for a second at most. */
  flush(): Promise<void>;
  /** A write that never returns would keep the process from an orderly exit. */
  isStuck(): boolean;
}

/** `main.ts` passes it in, because no room imports what stands above it. */
export type Assemble = (settings: Settings, parts: Parts) => Promise<Assembled>;

interface ServeParts {
  assemble: Assemble;
  log: Logger;
  lines: LineWriter;
  site: Site;
}

/** Starts the whole server: the page and its API, and the metrics where `METRICS_PORT` is set. @throws as `listen` does. */
export async function serve(settings: Settings, { assemble, log, lines, site }: ServeParts) {
  const { host, port, metricsPort, drainDelayMs } = settings;
  // Loaded only where it is wanted, because it slows the start.
  const prometheus =
    metricsPort === undefined ? undefined : { port: metricsPort, ...(await import('../observe/prometheus')).createPrometheus() };
  const { app, mode, signInProblem, unknownOutcomes, refusals, close, unready, flush, isStuck } = await assemble(settings, {
    log,
    lines,
    site,
    metrics: prometheus?.metrics,
  });
  function onTooLarge(client = 'unknown'): void {
    const line = { client, status: 431, code: 'headers_too_large' };
    const tell = ({ count, isMixed }: Repeated) => log.warn({ ...line, ...(isMixed && { client: 'others' }), count }, 'requests');
    if (refusals.isFirst(client, line.code, tell)) log.warn(line, 'request');
  }

  try {
    const desk = await listen(app.fetch, host, port, { onTooLarge });
    const scrape = prometheus && (await listen(createMetricsApp(prometheus).fetch, host, prometheus.port));
    return {
      mode,
      signInProblem,
      unknownOutcomes,
      flush,
      isStuck,
      address: addressOf(desk.server, host),
      metricsAddress: scrape && addressOf(scrape.server, host),
      /**
       * From now on `/readyz` says no. After `DRAIN_DELAY_S`, the requests in flight get their responses, and everything is closed.
       *
       * @param patienceMs after this time, calls to the upstream are given up, so that each request still gets its response.
       */
      async end(patienceMs = giveUpAfterMs) {
        unready();
        const giveUp = setTimeout(() => close(true), patienceMs);
        const letGo = setTimeout(() => desk.server.closeAllConnections(), patienceMs + respondingMs);
        await desk.drain(drainDelayMs);
        clearTimeout(giveUp);
        clearTimeout(letGo);
        // Nobody waits any more for what the upstream still has to send.
        await close(true);
        await scrape?.drain();
      },
    };
  } catch (error) {
    await close(true);
    throw error;
  }
}
