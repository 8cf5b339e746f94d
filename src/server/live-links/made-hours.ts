import type { LiveLinksHours } from '#contract/live-link';
import { hourMs } from '#contract/time';
import type { Store } from '../store/store';

const shownHours = 24;

/** Where the links are counted that were made in the same hour. @param ms any moment of it, in milliseconds since 1970. */
export function tallyOf(ms: number) {
  // It begins at any moment of its hour.
  return { key: `links:made:${Math.floor(ms / hourMs)}`, ttlMs: (shownHours + 1) * hourMs };
}

/** @throws {StoreDown} */
export async function readMadeHours(store: Pick<Store, 'tallies'>, nowMs: number): Promise<LiveLinksHours> {
  const latestMs = Math.floor(nowMs / hourMs) * hourMs;
  const begins = Array.from({ length: shownHours }, (_, index) => latestMs - (shownHours - 1 - index) * hourMs);
  const counts = await store.tallies(begins.map((beginMs) => tallyOf(beginMs).key));
  return { hours: begins.map((beginMs, index) => ({ hour: new Date(beginMs).toISOString(), count: counts[index] ?? 0 })) };
}
