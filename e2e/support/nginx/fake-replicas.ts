import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../free-port';

/** What a server does in place of a replica. `gone`: nobody listens there. */
export type FakeReplica = RequestListener | 'gone';

/** Starts servers in place of the two replicas. */
export async function startFakeReplicas(fakes: readonly [FakeReplica, FakeReplica]) {
  const servers: Server[] = [];

  async function addressOf(fake: FakeReplica): Promise<string> {
    if (fake === 'gone') return `http://127.0.0.1:${await freePort()}`;
    const server = createServer(fake);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  return {
    addresses: [await addressOf(fakes[0]), await addressOf(fakes[1])] as const,
    stop() {
      for (const server of servers) server.close().closeAllConnections();
    },
  };
}

/** A replica that reads each request to its end, notes it, and dies on those that `dies` names. */
export function createTaker(taken: string[], dies: (url: string) => boolean): RequestListener {
  const counts = new WeakMap<IncomingMessage['socket'], number>();
  return (request, response) => {
    const { method, url = '', socket } = request;
    request.resume().on('end', () => {
      const count = (counts.get(socket) ?? 0) + 1;
      counts.set(socket, count);
      taken.push(`${method} ${url}, request ${count} of its connection`);
      if (dies(url)) socket.destroy();
      else response.end('answered');
    });
  };
}
