import type { Desk } from './desk';

/** The lines of the desk's log with this message, or of its audit trail of this kind, oldest first. It writes a moment after it has answered. */
export function linesOf({ log }: Desk, name: string): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = log.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  return lines.filter(({ msg, audit }) => (msg ?? audit) === name);
}
