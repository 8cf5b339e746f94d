import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { StoreSettings } from '../config/settings';

const info = 'sharedesk store';
const keyBytes = 32;
/** 128 bits. A shortened text would keep the whole one in memory. */
const hashBytes = 16;

/** Stands in the store for a text that it must not hold. */
export interface StoreHashes {
  /** The hash to keep. */
  make(text: string): string;
  /** What it may stand under: a hash for each secret, because secrets are replaced. */
  all(text: string): string[];
}

/** Without any secret, only this process finds its own hashes. */
export function createStoreHashes({ store, session }: StoreSettings['secrets']): StoreHashes {
  const [first, ...former] = (store ?? session)?.map(keyOf) ?? [randomBytes(keyBytes)];
  if (!first) throw new Error('no secret');
  return {
    make: (text) => hashOf(first, text),
    all: (text) => [first, ...former].map((key) => hashOf(key, text)),
  };
}

function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', info, keyBytes));
}

function hashOf(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest().subarray(0, hashBytes).toString('base64url');
}
