import { startTransition, useEffect, useState } from 'react';
import type { Chunk } from './list-chunk';

/** How many chunks fill the screen, and are drawn at once. */
const atOnce = 3;
/** How many are drawn together afterwards. More would hold up keys on a slow computer. */
const atATime = 2;

/**
 * Draws the rows that are seen at once, and the rest of a long list after them, a few at a time: anyone who pastes 500 user IDs, or reloads, waits
 * for the first only. What was drawn stays.
 *
 * @returns whether a chunk is drawn.
 */
export function useDrawnChunks(chunks: Chunk[]) {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set());
  useEffect(() => {
    const missing = chunks.filter(({ key }) => !drawn.has(key)).slice(0, atATime);
    if (missing.length > 0) startTransition(() => setDrawn((now) => new Set([...now, ...missing.map(({ key }) => key)])));
  }, [chunks, drawn]);
  const seen = new Set(chunks.slice(0, atOnce).map(({ key }) => key));
  return (key: number) => drawn.has(key) || seen.has(key);
}
