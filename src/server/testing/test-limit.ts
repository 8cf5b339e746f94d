import { noMetrics } from '../observe/metrics';
import { createRateLimit } from '../share-links/rate-limit';
import { createMemoryStore } from '../store/memory-store';

/** A limit of links in a store of its own. */
export function testLimit(perMinute: number, metrics = noMetrics) {
  return createRateLimit({ name: 'links', perMinute, store: createMemoryStore(Date.now), metrics });
}
