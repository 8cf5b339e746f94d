import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { addressOf, listen } from './listen';

async function listenTo(fetch: Parameters<typeof listen>[0]) {
  const { server, drain } = await listen(fetch, '127.0.0.1', 0);
  const origin = addressOf(server, '127.0.0.1');
  return { server, drain, origin, port: Number(new URL(origin).port) };
}

test('a connection on which nothing was ever sent holds nobody up', async () => {
  const { server, drain, port } = await listenTo(() => new Response());
  const accepted = once(server, 'connection');
  const silent = connect(port, '127.0.0.1');
  silent.on('error', () => undefined);
  const closed = once(silent, 'close');
  await accepted;
  await drain();
  await closed;
});

test('a request in flight is answered, and its connection then closed', async () => {
  let answer: (response: Response) => void = () => undefined;
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { drain, origin } = await listenTo(() => {
    arrive();
    return new Promise<Response>((resolve) => {
      answer = resolve;
    });
  });
  const inFlight = fetch(origin);
  await arrived;
  const drained = drain();
  answer(new Response('whole'));
  expect(await (await inFlight).text()).toBe('whole');
  await drained;
});
