import { describeError, type Logger } from '../observe/log';

/** After ten seconds, service managers kill the process. The last second is for the lines that still have to be written. */
const mostDrainMs = 9000;

interface Ending {
  log: Logger;
  /** Answers what is in flight and closes everything. */
  end(): Promise<void>;
  /** Writes out what is still held back, for a second at most. */
  flush(): Promise<void>;
  /** A write that never returns would keep the process from an orderly exit. */
  isStuck(): boolean;
}

/**
 * Ends the process in order on SIGTERM or SIGINT: at once on a second signal, and after 10 seconds in any case. An unexpected error ends it in
 * order too, with exit code 1, because the requests in flight would otherwise be lost with it.
 */
export function endOnSignals({ log, end, flush, isStuck }: Ending): void {
  let ending = false;
  let exitCode = 0;

  async function exit(code: number): Promise<never> {
    await flush();
    if (isStuck()) process.kill(process.pid, 'SIGKILL');
    process.exit(code);
  }

  async function drain(): Promise<void> {
    ending = true;
    setTimeout(() => exit(1), mostDrainMs).unref();
    await end();
    log.info('ended');
    await exit(exitCode);
  }

  async function onSignal(signal: NodeJS.Signals): Promise<void> {
    if (ending) return exit(1);
    log.info({ signal }, 'ending');
    await drain();
  }

  async function onUnexpected(error: unknown): Promise<void> {
    exitCode = 1;
    log.fatal(describeError(error), 'unexpected error');
    if (!ending) await drain();
  }

  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  process.on('uncaughtException', onUnexpected).on('unhandledRejection', onUnexpected);
}
