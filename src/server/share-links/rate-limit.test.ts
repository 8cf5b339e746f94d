import { afterEach, describe, expect, test, vi } from 'vitest';
import { noMetrics } from '../observe/metrics';
import { StoreDown } from '../store/store';
import { sendLink, startFaultyUpstream } from '../testing/faulty-upstream';
import { createTestApp, draft } from '../testing/test-app';
import { testLimit } from '../testing/test-limit';
import { createRateLimit } from './rate-limit';

afterEach(() => void vi.useRealTimers());

async function startLimited(perMinute: number, trustedProxies = 0) {
  const { url, seen } = await startFaultyUpstream(sendLink);
  const app = createTestApp({ upstreamUrl: url, origin: { trustedProxies }, countLink: testLimit(perMinute) });
  /** Asks for a link from this address, with this `X-Forwarded-For`. */
  const ask = (address: string, forwarded?: string, body: unknown = draft) => {
    const headers = { 'content-type': 'application/json', ...(forwarded && { 'x-forwarded-for': forwarded }) };
    return app.post(body, { headers }, address);
  };
  return { ...app, seen, ask };
}

describe('the rate limit', () => {
  test('refuses a client that asks for too many links, and no other', async () => {
    const { ask, seen } = await startLimited(2);
    expect([(await ask('203.0.113.7')).status, (await ask('203.0.113.7')).status]).toEqual([201, 201]);
    const { status, response, body } = await ask('203.0.113.7');
    expect([status, body.code]).toEqual([429, 'rate_limited']);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await ask('203.0.113.8')).status).toBe(201);
    expect(seen).toHaveLength(3);
  });

  test('does not count drafts that the rules refuse', async () => {
    const { ask } = await startLimited(1);
    for (let count = 0; count < 3; count++) expect((await ask('203.0.113.7', undefined, { ...draft, hours: 0 })).status).toBe(422);
    expect((await ask('203.0.113.7')).status).toBe(201);
  });

  test('is not fooled by an invented X-Forwarded-For', async () => {
    const direct = await startLimited(1);
    expect((await direct.ask('203.0.113.7', '198.51.100.1')).status).toBe(201);
    expect((await direct.ask('203.0.113.7', '198.51.100.2')).status).toBe(429);
    const proxied = await startLimited(1, 1);
    expect((await proxied.ask('10.0.0.1', '6.6.6.6, 198.51.100.1')).status).toBe(201);
    expect((await proxied.ask('10.0.0.1', '7.7.7.7, 198.51.100.1')).status).toBe(429);
    expect((await proxied.ask('10.0.0.1', '6.6.6.6, 198.51.100.2')).status).toBe(201);
  });

  test('starts again a minute after the first link', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const countLink = testLimit(1);
    await countLink('client');
    vi.advanceTimersByTime(45_000);
    await expect(countLink('client')).rejects.toMatchObject({ code: 'rate_limited', details: { retryAfterS: 15 } });
    vi.advanceTimersByTime(15_000);
    await countLink('client');
  });

  test('reports each link that it refuses', async () => {
    const limited = vi.fn();
    const countLink = testLimit(1, { ...noMetrics, limited });
    await countLink('client');
    await expect(countLink('client')).rejects.toThrow();
    expect(limited).toHaveBeenCalledTimes(1);
  });

  test('is counted by the process while the store is down', async () => {
    const store = { count: () => Promise.reject(new StoreDown()) };
    const countLink = createRateLimit({ name: 'links', perMinute: 1, store, metrics: noMetrics });
    await countLink('client');
    await expect(countLink('client')).rejects.toMatchObject({ code: 'rate_limited' });
    await countLink('another');
  });
});
