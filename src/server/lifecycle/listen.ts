import { createServer, type Server } from 'node:http';
import type { Server as NetServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { dataSecurityHeaders } from '../http/security-headers';
import { prepareDrain } from './drain';

/** How long a client may take to send, in milliseconds, and how often that is looked at. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 };
/** A connection on which nothing moves, be it that its client does not read: longer than the longest upstream call may take. */
const stalledTimeoutMs = 150_000;
/** Longer than the 60 s after which load balancers commonly drop idle connections, so that it is never us who drops one in use. */
const keepAliveTimeoutMs = 65_000;

type Fetch = Parameters<typeof getRequestListener>[0];

/** Makes a Node request listener. A request that is no valid HTTP, such as one with a broken `Host`, gets a bare 400. */
export function createListener(fetch: Fetch) {
  // HTTP/1.0, which some health checks speak, need not name a host.
  return getRequestListener(fetch, {
    hostname: 'localhost',
    errorHandler: () => new Response(null, { status: 400, headers: dataSecurityHeaders }),
  });
}

interface Listening {
  server: Server;
  /** As `prepareDrain` says. */
  drain: () => Promise<void>;
}

/**
 * Starts to listen; `drain` answers what is in flight and closes every connection.
 *
 * @throws the system's error, with its `code`, if the address cannot be had.
 */
export async function listen(fetch: Fetch, host: string, port: number, slowClients = patience): Promise<Listening> {
  const server = createServer(slowClients, createListener(fetch));
  server.timeout = stalledTimeoutMs;
  server.keepAliveTimeout = keepAliveTimeoutMs;
  const drain = prepareDrain(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { server, drain };
}

/** Where a browser finds the server: on all interfaces, the address that a phone on the same network can use. */
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

/** None where the system does not tell, as where it lets us use no netlink sockets. */
function readInterfaces(): ReturnType<typeof networkInterfaces> {
  try {
    return networkInterfaces();
  } catch {
    return {};
  }
}
