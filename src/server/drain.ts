import type { Server } from 'node:http';

const idleCheckMs = 20;

/**
 * Stops accepting connections and waits until every request in flight is answered. Node keeps a connection open after its last
 * answer, so those that fell idle are closed as they do.
 */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setInterval(() => server.closeIdleConnections(), idleCheckMs);
  await closed;
  clearInterval(timer);
}
