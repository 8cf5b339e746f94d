import { type ClosableLog, describeError } from '../observe/log';

/** After a longer time, service managers kill the process. */
const mostDrainMs = 10_000;

/** Ends the process in order on SIGTERM or SIGINT: at once on a second signal, and after 10 seconds in any case. */
export function endOnSignals(end: () => Promise<void>, { log, flush }: ClosableLog): void {
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
