import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger };

const flushEveryMs = 250;
const bufferBytes = 8192;

export interface ClosableLog {
  log: Logger;
  /** Writes the lines that are still in memory. */
  flush(): void;
}

/** JSON lines on stdout, gathered in memory and written without delaying a request. */
export function createLog(level: string): ClosableLog {
  const destination = pino.destination({ dest: 1, sync: false, minLength: bufferBytes, periodicFlush: flushEveryMs });
  return { log: logTo(destination, level), flush: () => destination.flushSync() };
}

export function logTo(destination: DestinationStream, level: string): Logger {
  return pino({ level, base: null, timestamp: isoTime, formatters: { level: (label) => ({ level: label }) } }, destination);
}

let lastMs = 0;
let lastTime = '';

/** As pino's own, but made only once in a millisecond: it is the most expensive part of a line. */
function isoTime(): string {
  const nowMs = Date.now();
  if (nowMs !== lastMs) lastTime = `,"time":"${new Date(nowMs).toISOString()}"`;
  lastMs = nowMs;
  return lastTime;
}

/** The kind of an unexpected error, without its message or stack: those may hold a URL or a secret. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.constructor.name, ...('code' in error && typeof error.code === 'string' && { errorCode: error.code }) };
}
