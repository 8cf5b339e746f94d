import { isIP, type LookupFunction } from 'node:net';
import { createClient } from '@redis/client';
import { add } from './scripts/add';
import { count } from './scripts/count';
import { ended } from './scripts/ended';
import { list } from './scripts/list';
import { remove } from './scripts/remove';

export interface RedisAddress {
  url: string;
  /** Of all keys. */
  prefix: string;
  /** Looks up the name in it; undefined: as Node does. */
  lookup?: LookupFunction;
}

export type RedisClient = ReturnType<typeof createRedisClient>;

/** More wait only where Redis is much too slow. */
const mostWaiting = 10_000;

/**
 * One client for one connection: it never connects again by itself, keeps nothing for later, and sends what is asked in the same moment together. Only
 * the time to connect is limited here; the guard limits calls.
 */
export function createRedisClient({ url, prefix, lookup }: RedisAddress, connectTimeout: number) {
  const { protocol, hostname } = new URL(url);
  const common = { connectTimeout, reconnectStrategy: false, ...(lookup && { lookup }) } as const;
  // Node sends no name by itself (SNI), and a provider that serves many needs it.
  const servername = isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? hostname : undefined;
  return createClient({
    url,
    keyPrefix: `${prefix}:`,
    scripts: { add, count, ended, list, remove },
    // Version 3 and the two below need further rights, and bring nothing that is used here.
    RESP: 2,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    disableOfflineQueue: true,
    commandsQueueMaxLength: mostWaiting,
    commandOptions: { timeout: 0 },
    socket: protocol === 'rediss:' ? { ...common, tls: true, ...(servername && { servername }) } : { ...common, tls: false },
  });
}
