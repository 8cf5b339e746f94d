import type { LookupFunction } from 'node:net';
import { expect, test } from 'vitest';
import { createSharedLookup } from './shared-lookup';

test('a name that does not answer is looked up once, and again when it has', () => {
  const asked: Parameters<LookupFunction>[2][] = [];
  const lookup = createSharedLookup((_hostname, _options, callback) => asked.push(callback));
  const told: unknown[] = [];
  const ask = () => lookup('redis.example.com', {}, (_error, address) => told.push(address));
  for (let attempt = 0; attempt < 3; attempt++) ask();
  expect(asked).toHaveLength(1);
  asked[0]?.(null, '192.0.2.1', 4);
  expect(told).toEqual(Array(3).fill('192.0.2.1'));
  ask();
  expect(asked).toHaveLength(2);
});
