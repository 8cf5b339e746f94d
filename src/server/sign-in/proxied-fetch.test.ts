import { expect, test } from 'vitest';
import { type Behaviour, startFaultyUpstream } from '../testing/faulty-upstream';
import { startForwardProxy } from '../testing/forward-proxy';
import { createProxiedFetch } from './proxied-fetch';

const get = { method: 'GET', headers: {}, body: null, redirect: 'manual' } as const;

/** A provider whose name only the proxy knows. The tunnel is the same for plain HTTP. */
async function startProvider(behave: Behaviour) {
  const provider = await startFaultyUpstream(behave);
  const proxy = await startForwardProxy({ hosts: { 'id.invalid': Number(new URL(provider.url).port) } });
  const way = { origin: proxy.address, authorization: undefined };
  return { provider, proxy, send: createProxiedFetch({ https: way, http: way, direct: [] }) };
}

test('a request and its response come through the proxy as they are', async () => {
  const { provider, proxy, send } = await startProvider((response) => response.writeHead(418, { 'x-kind': 'pot' }).end('{"a":1}'));
  const body = new URLSearchParams({ code: 'c' });
  const response = await send('http://id.invalid/token', { ...get, method: 'POST', headers: { authorization: 'Basic eA==' }, body });
  expect([response.status, response.headers.get('x-kind'), await response.json()]).toEqual([418, 'pot', { a: 1 }]);
  expect(response).toBeInstanceOf(Response);
  expect(provider.seen).toEqual([{ method: 'POST', path: '/token', authorization: 'Basic eA==', body: 'code=c' }]);
  expect(proxy.seen).toEqual(['id.invalid:80']);
});

test('a redirect is not followed, and a response may be empty', async () => {
  const { send } = await startProvider((response) => response.writeHead(302, { location: 'http://other.invalid/' }).end());
  const response = await send('http://id.invalid/', get);
  expect([response.status, response.body]).toEqual([302, null]);
});

test('an endless response fails before it fills the memory', async () => {
  const { send } = await startProvider((response) => {
    const more = () => void (response.writable && response.write(Buffer.alloc(2 ** 16), more));
    response.on('error', () => undefined);
    more();
  });
  await expect(send('http://id.invalid/', get)).rejects.toThrow('the response is too long');
});

test('a provider on this machine is reached directly', async () => {
  const { provider, proxy, send } = await startProvider((response) => response.end('{}'));
  expect((await send(`${provider.url}/jwks`, get)).status).toBe(200);
  expect(proxy.seen).toEqual([]);
});
