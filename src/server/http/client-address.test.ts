import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { clientAddress, limiterKey } from './client-address';
import type { RequestState } from './response';

async function addressOf(remoteAddress: string | undefined, forwarded: string | undefined, trustedProxies: number) {
  const app = new Hono<RequestState>().get('/', (c) => c.text(clientAddress(c, trustedProxies)));
  const headers = new Headers(forwarded === undefined ? [] : [['x-forwarded-for', forwarded]]);
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text();
}

describe('the address of a client', () => {
  test.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['2001:DB8:0::7', undefined, '2001:db8::7'],
    [undefined, '198.51.100.1', 'unknown'],
  ])('without a believed proxy, on a connection from %s with X-Forwarded-For "%s", is %s', async (remote, forwarded, address) => {
    expect(await addressOf(remote, forwarded, 0)).toBe(address);
  });

  test.each([
    [1, undefined, '10.0.0.1'],
    [1, '', '10.0.0.1'],
    [1, '198.51.100.1', '198.51.100.1'],
    [1, '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    [1, '6.6.6.6,198.51.100.1:4711', '198.51.100.1'],
    [1, '[2001:db8::7]:4711', '2001:db8::7'],
    [1, '6.6.6.6, nonsense', '10.0.0.1'],
    [2, '6.6.6.6, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    [2, '198.51.100.1', '10.0.0.1'],
    [3, '6.6.6.6, 198.51.100.1, 10.0.0.3, 10.0.0.2', '198.51.100.1'],
  ])('behind %i believed proxies, with X-Forwarded-For "%s", is %s', async (trustedProxies, forwarded, address) => {
    expect(await addressOf('10.0.0.1', forwarded, trustedProxies)).toBe(address);
  });
});

test('clients of one IPv6 network are counted together, all others separately', () => {
  expect(limiterKey('2001:db8:1:2::7')).toBe(limiterKey('2001:db8:1:2:ffff::8'));
  expect(limiterKey('2001:db8:1:2::7')).not.toBe(limiterKey('2001:db8:1:3::7'));
  expect(limiterKey('203.0.113.7')).not.toBe(limiterKey('203.0.113.8'));
  expect(limiterKey('unknown')).toBe('unknown');
});
