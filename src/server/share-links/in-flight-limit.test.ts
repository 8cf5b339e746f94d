import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { noMetrics } from '../observe/metrics';
import { sendJson, shareUrl, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp, draft } from '../testing/test-app';
import { createInFlightLimit } from './in-flight-limit';

describe('a client with as many links under way as one may have', () => {
  test('gets a place again when one of them is made, and only one for each', () => {
    const holdPlace = createInFlightLimit(noMetrics, 2);
    const leave = holdPlace('a');
    holdPlace('a');
    const refusal = { code: 'rate_limited', details: { reason: 'too many in flight', retryAfterS: 1, nothingBegun: true } };
    expect(() => holdPlace('a')).toThrow(expect.objectContaining(refusal));
    expect(holdPlace('b')).toBeTypeOf('function');
    leave();
    holdPlace('a');
    expect(() => holdPlace('a')).toThrow(expect.objectContaining(refusal));
  });

  test('is counted as refused', () => {
    let refused = 0;
    const holdPlace = createInFlightLimit({ ...noMetrics, limited: () => refused++ }, 0);
    expect(() => holdPlace('a')).toThrow();
    expect(refused).toBe(1);
  });
});

test('three clients with a slow upstream leave places for a fourth', async () => {
  const held: ServerResponse[] = [];
  const { url, arrived, seen } = await startFaultyUpstream((response, { path }) =>
    path.includes('/fourth/') ? sendJson(response, { Url: shareUrl }) : held.push(response),
  );
  const { post } = createTestApp({ upstreamUrl: url });
  const from = (address: string, userId = 'slow') => post({ ...draft, userId }, {}, address);
  // One of the three has a whole IPv6 network to itself.
  const addresses = ['203.0.113.1', '203.0.113.2', '2001:db8::'];
  const waiting = addresses.flatMap((address) =>
    Array.from({ length: 16 }, (_, index) => from(address.endsWith('::') ? `${address}${index + 1}` : address)),
  );
  await arrived(48);
  const { response, body } = await from('2001:db8::ffff');
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
  expect(body).toMatchObject({ code: 'rate_limited', linkMayExist: false, detail: expect.stringContaining('not begun') });
  expect((await from('203.0.113.4', 'fourth')).status).toBe(201);
  for (const response of held) sendJson(response, { Url: shareUrl });
  for (const { status } of await Promise.all(waiting)) expect(status).toBe(201);
  expect(seen).toHaveLength(49);
});
