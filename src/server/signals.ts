import { type ClosableLog, describeError } from './log';

const leastDrainMs = 10_000;
const answeringMs = 2000;

/** How long the end may take: what is in flight may use the upstream's whole time, and must then still be answered. */
export function drainLimitMs(connectTimeoutMs: number): number {
  return Math.max(leastDrainMs, connectTimeoutMs + answeringMs);
}

/** Ends the process in order on SIGTERM or SIGINT, at once on a second one, and after `mostDrainMs` whatever is still going on. */
export function endOnSignals(end: () => Promise<void>, { log, flush }: ClosableLog, mostDrainMs: number): void {
  let ending = false;

  function exit(code: number): never {
    flush();
    process.exit(code);
  }

  async function onSignal(signal: NodeJS.Signals): Promise<void> {
    if (ending) exit(1);
    ending = true;
    log.info({ signal }, 'ending');
    setTimeout(() => exit(1), mostDrainMs).unref();
    await end();
    log.info('ended');
    exit(0);
  }

  function onUnexpected(error: unknown): void {
    log.fatal(describeError(error), 'unexpected error');
    exit(1);
  }

  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  process.on('uncaughtException', onUnexpected).on('unhandledRejection', onUnexpected);
}
