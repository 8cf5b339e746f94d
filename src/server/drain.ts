import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows the requests in flight on every connection from now on. Node's own `closeIdleConnections` will not do: it passes over a
 * connection on which nothing was ever sent, as browsers open them for later.
 *
 * @returns waits for the requests in flight, while new ones are still taken: so whoever asks hears that we are ending, instead of
 * meeting a closed door. Then stops accepting connections, closes the idle ones, each other one after its last answer, and waits.
 */
export function prepareDrain(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  const inFlight = new Map<ServerResponse, Socket>();
  let closing = false;

  function closeIfIdle(socket: Socket): void {
    if (![...inFlight.values()].includes(socket)) socket.destroy();
  }

  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    inFlight.set(response, socket);
    response.once('close', () => {
      inFlight.delete(response);
      if (closing) closeIfIdle(socket);
    });
  });

  return async () => {
    await Promise.all([...inFlight.keys()].map((response) => once(response, 'close')));
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    closing = true;
    for (const socket of sockets) closeIfIdle(socket);
    return closed;
  };
}
