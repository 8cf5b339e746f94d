import type { Desk } from './desk';

/** What the desk has written so far of who did what, oldest first. It writes a moment after it has answered. */
export function auditLines({ log }: Desk, kind: 'share link' | 'sign-in' | 'sign-out'): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = log.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  return lines.filter(({ msg }) => msg === kind);
}
