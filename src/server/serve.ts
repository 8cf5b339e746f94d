import type { Settings } from './config';
import { addressOf, listen } from './listen';
import type { Logger } from './log';
import { createMetricsApp } from './metrics-app';
import type { Site } from './site';
import { assemble } from './start';

/** Leaves a second of the ten that an end may take for answering those whose calls are given up. */
const giveUpAfterMs = 9000;
/** For those answers; whoever is still busy then, such as a client that sends its request byte by byte, is let go. */
const answeringMs = 500;

/** Starts the whole server: the page and its API, and the metrics where they are asked for. @throws as `listen` does. */
export async function serve(settings: Settings, { log, site }: { log: Logger; site: Site }) {
  const { host, port, metricsPort } = settings;
  // Loaded only where it is wanted: it would slow every start.
  const prometheus = metricsPort === undefined ? undefined : { port: metricsPort, ...(await import('./prometheus')).createPrometheus() };
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
