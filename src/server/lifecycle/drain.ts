import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

interface Connection {
  inFlight: number;
  /** To the newest request. */
  response: ServerResponse | undefined;
  /** Called when the last request in flight has been answered, or the connection is closed. */
  onIdle: () => void;
}

/**
 * Counts the requests in flight on every connection from now on. Node's own `closeIdleConnections` will not do: it passes over a
 * connection on which nothing was ever sent, as browsers open them for later.
 *
 * @returns waits for the requests in flight, while new ones are still taken: so whoever asks hears that we are ending, instead of
 * meeting a closed door. Then stops accepting connections, closes the idle ones, each other one after its last answer, and waits.
 */
export function prepareDrain(server: Server): () => Promise<void> {
  // Keyed by connection and not by request: a Map whose keys come and go keeps the old ones alive until the next full garbage collection.
  const connections = new Map<Socket, Connection>();
  let ending = false;

  server.on('connection', (socket: Socket) => {
    const connection = { inFlight: 0, response: undefined, onIdle: () => undefined };
    connections.set(socket, connection);
    socket.once('close', () => {
      connections.delete(socket);
      connection.onIdle();
    });
  });
  // Before the answer is made, which may be at once.
  server.prependListener('request', ({ socket }, response) => {
    const connection = connections.get(socket);
    if (!connection) return;
    connection.inFlight++;
    connection.response = response;
    if (ending) announceEnd(response);
    response.once('close', () => {
      connection.inFlight--;
      if (connection.inFlight > 0) return;
      connection.response = undefined;
      connection.onIdle();
    });
  });

  return async () => {
    ending = true;
    for (const { response } of connections.values()) announceEnd(response);
    const busy = [...connections.values()].filter(({ inFlight }) => inFlight > 0);
    await Promise.all(busy.map((connection) => new Promise<void>((resolve) => Object.assign(connection, { onIdle: resolve }))));
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const [socket, connection] of connections) {
      if (connection.inFlight === 0) socket.destroy();
      else connection.onIdle = () => void socket.destroy();
    }
    return closed;
  };
}

/** So that the client sends nothing more on this connection: a request that meets its end would be lost. */
function announceEnd(response: ServerResponse | undefined): void {
  if (response && !response.headersSent) response.setHeader('Connection', 'close');
}
