import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

interface Connection {
  inFlight: number;
  /** To the latest request. */
  response: ServerResponse | undefined;
  /** Called when the last request in flight has its response, or the connection is closed. */
  onIdle: () => void;
}

/**
 * Counts the requests in flight on every connection from now on. Node's own `closeIdleConnections` is not enough: it skips connections
 * on which nothing was ever sent, and browsers open such connections for later use.
 *
 * @returns the function that drains. For `delayMs` it goes on as before, but each response closes its connection, so that a load balancer
 * notices that we are ending, and moves its requests from the connections it keeps. Then it waits for the requests in flight and still takes
 * new ones, so that clients learn that we are ending instead of being refused. Then it stops accepting connections, closes the idle ones at once and each other one after its last
 * response, and waits until all are closed.
 */
export function prepareDrain(server: Server): (delayMs?: number) => Promise<void> {
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
  // Runs before the app's listener, which may respond at once.
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

  return async (delayMs = 0) => {
    ending = true;
    for (const { response } of connections.values()) announceEnd(response);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
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

/** Tells the client to send nothing more on this connection: a request that arrives while it is closed would be lost. */
function announceEnd(response: ServerResponse | undefined): void {
  if (response && !response.headersSent) response.setHeader('Connection', 'close');
}
