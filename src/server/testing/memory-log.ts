import { createTrail } from '../audit/trail';
import type { LineWriter } from '../observe/line-writer';
import { logTo } from '../observe/log';
import type { RefusalCounts } from '../observe/refusal-counts';

/** Keeps every line, and is never late. */
export function memoryWriter(lines: string[] = []): LineWriter {
  return {
    write: (text) => void lines.push(text),
    owe(line) {
      lines.push(line.text);
      line.written();
    },
    flush: async () => undefined,
    isDead: () => false,
    isStuck: () => false,
  };
}

/** A log that nobody reads. */
export function quietLog() {
  const lines = memoryWriter();
  return { lines, log: logTo(lines, 'silent') };
}

/** Gives every refusal a line of its own. */
export const everyRefusal: RefusalCounts = { isFirst: () => true, flush: () => undefined };

export const testHashKey = 'audit-secret-canary';

/** A trail whose lines are kept among others, and whose user ID hashes have a key. */
export function memoryTrail(lines: string[], refusals = everyRefusal) {
  return createTrail({ lines: memoryWriter(lines), hashKey: testHashKey, refusals, say: () => undefined });
}
