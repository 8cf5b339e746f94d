import type { Desk } from './desk';

/** The lines of the desk's log that say this, oldest first. It writes a moment after it has answered. */
export function linesOf({ log }: Desk, message: string): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = log.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  return lines.filter(({ msg }) => msg === message);
}
