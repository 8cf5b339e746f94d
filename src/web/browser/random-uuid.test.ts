import { expect, test } from 'vitest';
import { randomUuid } from './random-uuid';

test('each is a random UUID of its own', () => {
  const uuids = Array.from({ length: 1000 }, randomUuid);
  for (const uuid of uuids) expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(uuids).size).toBe(1000);
});
