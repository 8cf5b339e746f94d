import { createServer, type Server } from 'node:http';
import type { Server as NetServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { dataSecurityHeaders } from '../http/security-headers';
import { prepareDrain } from './drain';
import { mostHeaderBytes, refuseInvalid } from './refuse-invalid';

/** How long a client may take to send its request, and how often Node checks that, in milliseconds. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 };
/** When a connection on which nothing moves is closed, even one whose client does not read. Longer than the longest upstream call. */
const stalledTimeoutMs = 150_000;
/** Load balancers commonly drop idle connections after 60 s. Ours last longer, so that we never drop one that is in use. */
const keepAliveTimeoutMs = 65_000;

type Fetch = Parameters<typeof getRequestListener>[0];

/** Makes a Node request listener. A request that is not valid HTTP, such as one with a broken `Host`, gets a bare 400. */
export function createListener(fetch: Fetch) {
  // Some health checks speak HTTP/1.0, where a request need not name a host.
  return getRequestListener(fetch, {
    hostname: 'localhost',
    errorHandler: () => new Response(null, { status: 400, headers: dataSecurityHeaders }),
  });
}

interface Listening {
  server: Server;
  /** As `prepareDrain` says. */
  drain: (delayMs?: number) => Promise<void>;
}

interface ListenOptions {
  slowClients?: typeof patience;
  /** As `refuseInvalid` says. */
  onTooLarge?: (address: string | undefined) => void;
}

/**
 * Starts to listen. `drain` waits for `delayMs` and the requests in flight, and closes every connection.
 *
 * @throws the system's error, with its `code`, if it cannot listen at this address.
 */
export async function listen(fetch: Fetch, host: string, port: number, options: ListenOptions = {}): Promise<Listening> {
  const { slowClients = patience, onTooLarge = () => undefined } = options;
  const server = createServer({ ...slowClients, maxHeaderSize: mostHeaderBytes }, createListener(fetch));
  server.timeout = stalledTimeoutMs;
  server.keepAliveTimeout = keepAliveTimeoutMs;
  refuseInvalid(server, onTooLarge);
  const drain = prepareDrain(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { server, drain };
}

/** The address at which a browser finds the server. On all interfaces, it is one that a phone on the same network can use. */
export function addressOf(server: Server, host: string): string {
  const port = portOf(server);
  const everywhere = host === '0.0.0.0' || host === '::';
  const shown = everywhere ? (networkAddress() ?? 'localhost') : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

/** The port of a server that listens. */
export function portOf(server: NetServer): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a listening server has an address');
  return address.port;
}

function networkAddress(): string | undefined {
  return Object.values(readInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
}

/** Empty where the system does not tell, for example where it forbids netlink sockets. */
function readInterfaces(): ReturnType<typeof networkInterfaces> {
  try {
    return networkInterfaces();
  } catch {
    return {};
  }
}
