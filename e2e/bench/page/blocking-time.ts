import { sum } from '../figures';
import type { Probe } from './probe';

const longTaskMs = 50;

/**
 * Total blocking time as Lighthouse counts it: of every task that is longer than 50 ms between `startMs` and `endMs`, what goes beyond them.
 * What of a task lies outside is cut off first (Lighthouse, `tbt-utils.js`).
 */
export function blockingMs(longTasks: Probe['longTasks'], startMs: number, endMs: number): number {
  const within = longTasks.map((task) => Math.min(task.startMs + task.durationMs, endMs) - Math.max(task.startMs, startMs));
  return sum(within.map((durationMs) => Math.max(0, durationMs - longTaskMs)));
}
