import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { stopTimers } from '../testing/test-client';
import { addressOf, listen } from './listen';

async function listenTo(fetch: Parameters<typeof listen>[0]) {
  const { server, drain } = await listen(fetch, '127.0.0.1', 0);
  const origin = addressOf(server, '127.0.0.1');
  return { server, drain, origin, port: Number(new URL(origin).port) };
}

/** A server that responds to `/held` when told to, and to everything else at once. */
async function listenHolding() {
  let release: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const listening = await listenTo(({ url }) => {
    if (!url.endsWith('/held')) return new Response('at once');
    arrive();
    return new Promise<Response>((resolve) => {
      release = () => resolve(new Response('whole'));
    });
  });
  return { ...listening, arrived, release: () => release() };
}

test('a connection on which nothing was ever sent does not delay the end', async () => {
  const { server, drain, port } = await listenTo(() => new Response());
  const accepted = once(server, 'connection');
  const silent = connect(port, '127.0.0.1');
  silent.on('error', () => undefined);
  const closed = once(silent, 'close');
  await accepted;
  await drain();
  await closed;
});

test('a request in flight gets its response, and then its connection is closed', async () => {
  const { drain, origin, arrived, release } = await listenHolding();
  const inFlight = fetch(`${origin}/held`);
  await arrived;
  const drained = drain();
  release();
  const response = await inFlight;
  expect([response.headers.get('connection'), await response.text()]).toEqual(['close', 'whole']);
  await drained;
});

test('during the delay, requests get responses on old and new connections, and each response closes its connection', async () => {
  const { server, drain, origin } = await listenTo(() => new Response('at once'));
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const ask = async (options = {}) => {
    const [response] = await once(get(origin, options), 'response');
    return [response.headers.connection, await text(response)];
  };
  expect(await ask({ agent })).toEqual(['keep-alive', 'at once']);
  stopTimers();
  const drained = drain(1000);
  expect(await ask({ agent })).toEqual(['close', 'at once']);
  expect(await ask()).toEqual(['close', 'at once']);
  expect(server.listening).toBe(true);
  vi.advanceTimersByTime(1000);
  await drained;
  await expect(ask()).rejects.toThrow();
});

test('connections that were opened just before the end get the responses to their requests', async () => {
  const { drain, port } = await listenTo(() => new Response('at once'));
  const sockets = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const drained = drain();
  const responses = sockets.map((socket) => {
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    return text(socket);
  });
  for (const response of responses) expect(await response).toMatch(/^HTTP\/1\.1 200 .*connection: close.*at once/is);
  await drained;
});

test('while a request is in flight, others still get responses; afterwards none does', async () => {
  const { drain, origin, arrived, release } = await listenHolding();
  const inFlight = fetch(`${origin}/held`);
  await arrived;
  const drained = drain();
  const other = await fetch(origin);
  expect([other.headers.get('connection'), await other.text()]).toEqual(['close', 'at once']);
  release();
  await inFlight;
  await drained;
  await expect(fetch(origin)).rejects.toThrow();
});
