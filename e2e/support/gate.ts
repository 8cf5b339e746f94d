import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A proxy that lets only those pass who have signed in at another origin, as sign-in gates in front of applications do. Here it lets everybody
 * pass until it is shut, and again after the sign-in.
 *
 * @param target the address of the desk.
 */
export async function startGate(target: string) {
  let isShut = false;
  const refused: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { port } = server.address() as AddressInfo;
    if (incoming.url === '/sign-in') {
      isShut = false;
      outgoing.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
    } else if (isShut) {
      refused.push(`${incoming.method} ${incoming.url}`);
      // The same server by another name is another origin.
      outgoing.writeHead(302, { location: `http://localhost:${port}/sign-in` }).end();
    } else pass(target, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What was sent on to the sign-in instead of the desk. */
    refused,
    shut() {
      isShut = true;
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = request(target + incoming.url, { method: incoming.method, headers: incoming.headers }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  incoming.pipe(onward);
}
