import { createServer, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { addressOf } from '../lifecycle/listen';

interface ProxyHabits {
  /** Where each host leads; the proxy alone knows these names. */
  hosts: Record<string, number>;
  /** The `Proxy-Authorization` that it asks for. */
  authorization?: string;
  /** The status with which it refuses every call, or what it does instead of answering. */
  refusal?: number | 'close' | 'silence';
}

/** Starts a forward proxy that behaves as the test says: tunnels for https, whole URLs for http. It is closed when the test ends. */
export async function startForwardProxy(habits: ProxyHabits) {
  /** What it was asked for: `host:port` or a URL. */
  const seen: string[] = [];
  const sockets = new Set<Socket>();

  function refusalOf({ headers, url = '' }: IncomingMessage): ProxyHabits['refusal'] {
    seen.push(url);
    const isKnown = habits.authorization === undefined || headers['proxy-authorization'] === habits.authorization;
    return habits.refusal ?? (isKnown ? undefined : 407);
  }

  const server = createServer((incoming, response) => {
    const refusal = refusalOf(incoming);
    if (refusal === 'close') return void incoming.socket.destroy();
    if (refusal !== undefined && refusal !== 'silence') return void response.writeHead(refusal).end();
    const { hostname, pathname } = new URL(incoming.url ?? '');
    const { 'proxy-authorization': _, ...headers } = incoming.headers;
    const onward = request({ host: '127.0.0.1', port: habits.hosts[hostname], path: pathname, method: incoming.method, headers });
    onward.on('response', (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)));
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (incoming, socket) => {
    socket.on('error', () => undefined);
    const refusal = refusalOf(incoming);
    if (refusal === 'close') return void socket.destroy();
    if (refusal === 'silence') return;
    if (refusal !== undefined) return void socket.end(`HTTP/1.1 ${refusal} Refused\r\nContent-Length: 0\r\n\r\n`);
    const target = connect(habits.hosts[incoming.url?.split(':')[0] ?? ''] ?? 1, '127.0.0.1');
    sockets.add(target);
    target.on('error', () => socket.destroy()).on('connect', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    target.pipe(socket).pipe(target);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { address: addressOf(server, '127.0.0.1'), seen };
}
