import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long a connection may take to bring a request once we no longer accept new ones. It may have been accepted just before. */
const firstRequestMs = 100;
/** After so many connections, clients that never stop connecting are no longer waited for. */
const mostTurns = 1000;

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
 * notices that we are ending, and does not keep its connections. Then it waits for the requests in flight and still takes new ones, so that
 * clients learn that we are ending instead of being refused. Then it stops accepting connections, closes each one after its last response,
 * and those without a request after a moment, and waits until all are closed.
 */
export function prepareDrain(server: Server): (delayMs?: number) => Promise<void> {
  // Keyed by connection and not by request: a Map whose keys come and go keeps the old ones alive until the next full garbage collection.
  const connections = new Map<Socket, Connection>();
  /** Counts connections, requests and responses. */
  let events = 0;
  let ending = false;

  server.on('connection', (socket: Socket) => {
    const connection = { inFlight: 0, response: undefined, onIdle: () => undefined };
    connections.set(socket, connection);
    events++;
    socket.once('close', () => {
      connections.delete(socket);
      connection.onIdle();
    });
  });
  // Runs before the app's listener, which may respond at once.
  server.prependListener('request', ({ socket }, response) => {
    const connection = connections.get(socket);
    if (!connection) return;
    events++;
    connection.inFlight++;
    connection.response = response;
    if (ending) announceEnd(response);
    response.once('close', () => {
      events++;
      connection.inFlight--;
      if (connection.inFlight > 0) return;
      connection.response = undefined;
      connection.onIdle();
    });
  });

  /**
   * Accepts the connections that wait for it, because the system resets them when we stop to listen. Node accepts one in each turn of its
   * loop. So this lasts until nothing happened in a whole turn.
   */
  async function acceptWaiting(): Promise<void> {
    const endOfTurn = () => new Promise((resolve) => setImmediate(resolve));
    await endOfTurn();
    for (let before = -1, turns = 0; before !== events && turns < mostTurns; turns++) {
      before = events;
      await endOfTurn();
    }
  }

  return async (delayMs = 0) => {
    ending = true;
    for (const { response } of connections.values()) announceEnd(response);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const busy = [...connections.values()].filter(({ inFlight }) => inFlight > 0);
    await Promise.all(busy.map((connection) => new Promise<void>((resolve) => Object.assign(connection, { onIdle: resolve }))));
    await acceptWaiting();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const [socket, connection] of connections) connection.onIdle = () => void socket.destroy();
    const patience = setTimeout(() => {
      for (const [socket, { inFlight }] of connections) if (inFlight === 0) socket.destroy();
    }, firstRequestMs);
    await closed;
    clearTimeout(patience);
  };
}

/** Tells the client to send nothing more on this connection: a request that arrives while it is closed would be lost. */
function announceEnd(response: ServerResponse | undefined): void {
  if (response && !response.headersSent) response.setHeader('Connection', 'close');
}
