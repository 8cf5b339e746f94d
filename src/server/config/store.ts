import type { ParsedSettings } from './parsed-settings';
import type { StoreSettings } from './settings';

/** Reports a shared store without a key that all replicas have: none would find what another has hashed. */
export function storeSettings({ values, isGiven, report }: ParsedSettings): StoreSettings {
  const { REDIS_URL: redis, STORE_SECRET: store, SESSION_SECRET: session, STORE_GRACE_S: graceS, COOKIE_NAME: cookieName } = values;
  if (redis && !isGiven('STORE_SECRET') && !isGiven('SESSION_SECRET'))
    report('STORE_SECRET', 'is missing: REDIS_URL cannot be used without it, or without SESSION_SECRET');
  return {
    redis: redis && { url: redis.url, prefix: redis.prefix ?? cookieName },
    secrets: { store, session },
    graceMs: graceS * 1000,
  };
}
