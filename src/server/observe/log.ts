import pino, { type DestinationStream, type Logger } from 'pino';
import { isoNow } from './iso-now';
import { createLineWriter, type LineWriter } from './line-writer';
import { openSink } from './sink';

export type { Logger };

const stdout = 1;

export interface ClosableLog {
  log: Logger;
  /** Writes the lines on stdout; the audit trail's stand among them where it has no file of its own. */
  lines: LineWriter;
}

/** JSON lines on stdout, gathered in memory and written without delaying a request. */
export function createLog(level: string): ClosableLog {
  const droppedLine = (dropped: number) => `{"level":"warn"${isoTime()},"dropped":${dropped},"msg":"log lines were dropped"}\n`;
  const lines = createLineWriter(openSink(stdout), { droppedLine });
  return { log: logTo(lines, level), lines };
}

export function logTo(destination: DestinationStream, level: string): Logger {
  return pino({ level, base: null, timestamp: isoTime, formatters: { level: (label) => ({ level: label }) } }, destination);
}

const isoTime = () => `,"time":"${isoNow()}"`;

/** The kind of an unexpected error, without its message or stack: those may hold a URL or a secret. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.constructor.name, ...('code' in error && typeof error.code === 'string' && { errorCode: error.code }) };
}
