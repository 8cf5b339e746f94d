import type { StoreSettings } from '../config/settings';
import type { Logger } from '../observe/log';
import type { Metrics } from '../observe/metrics';
import { createMemoryStore } from './memory-store';
import type { Store } from './store';

interface StoreParts {
  /** Milliseconds since 1970. */
  now: () => number;
  log: Logger;
  metrics: Pick<Metrics, 'storeIs'>;
}

/** What the replicas share; without `REDIS_URL`, what this process keeps. */
export async function openStore({ redis }: StoreSettings, { now, log, metrics }: StoreParts): Promise<Store> {
  if (!redis) return createMemoryStore(now);
  // Loaded only where it is wanted, because it slows the start.
  const { openRedisStore } = await import('./redis-store');
  return openRedisStore(redis, {
    report: {
      down(reason) {
        metrics.storeIs(false);
        log.warn({ reason }, 'the store cannot be asked, so replicas share nothing until it answers');
      },
      up(downMs) {
        metrics.storeIs(true);
        if (downMs !== undefined) log.info({ downS: Math.round(downMs / 1000) }, 'the store answers again');
      },
    },
  });
}
