import { once } from 'node:events';
import { createServer } from 'node:net';
import { portOf } from '../lifecycle/listen';

/** A port of loopback that was free a moment ago, for a process that can't say which one it took. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
