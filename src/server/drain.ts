import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Counts the requests in flight on every connection from now on. Node's own `closeIdleConnections` will not do: it passes over a
 * connection on which nothing was ever sent, as browsers open them for later.
 *
 * @returns stops accepting connections, closes those on which no request is in flight, each other one after its last answer, and waits.
 */
export function prepareDrain(server: Server): () => Promise<void> {
  const inFlight = new Map<Socket, number>();
  let draining = false;

  function setCount(socket: Socket, count: number): void {
    inFlight.set(socket, count);
    if (draining && count === 0) socket.destroy();
  }

  server.on('connection', (socket: Socket) => {
    socket.once('close', () => inFlight.delete(socket));
    setCount(socket, 0);
  });
  server.on('request', ({ socket }, response) => {
    setCount(socket, (inFlight.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const count = inFlight.get(socket);
      if (count !== undefined) setCount(socket, count - 1);
    });
  });

  return () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    draining = true;
    for (const [socket, count] of inFlight) setCount(socket, count);
    return closed;
  };
}
