import { type Agent, type buildConnector, type Dispatcher, Pool, ProxyAgent } from 'undici';
import type { ForwardProxy } from '../config/proxies';
import { proxyUnreachable, refusedByProxy } from './proxy-failure';

interface TunnelOptions extends Omit<Agent.Options, 'connect' | 'factory' | 'tls'> {
  /** The time limit for a connection to the proxy, for its answer to `CONNECT`, and for the TLS handshake with the target. */
  timeoutMs: number;
  /** For the target. */
  tls?: Partial<buildConnector.BuildOptions> | undefined;
}

/** Creates a dispatcher whose connections are tunnels through the proxy (`CONNECT`, RFC 9110, 9.3.6). Without one, its calls fail with {ProxyFailure}. */
export function createTunnels({ origin, authorization }: ForwardProxy, { timeoutMs, tls, ...options }: TunnelOptions): ProxyAgent {
  return new ProxyAgent({
    ...options,
    uri: origin,
    ...(authorization !== undefined && { token: authorization }),
    proxyTls: { timeout: timeoutMs },
    requestTls: { ...tls, timeout: timeoutMs },
    clientFactory: (url, clientOptions) => createTunnelClient(url, { ...clientOptions, headersTimeout: timeoutMs }),
  });
}

/**
 * Asks the proxy for tunnels. Fails with errors of our own, because undici's say the status in their message only, and because undici asks again
 * and again for a tunnel if the proxy closes the connection without an answer.
 */
function createTunnelClient(url: URL, options: Pool.Options): Dispatcher {
  const pool = new Pool(url, options);
  const connect = pool.connect.bind(pool);
  return Object.assign(pool, {
    async connect(call: Dispatcher.ConnectOptions) {
      const data = await connect(call).catch((error) => {
        throw proxyUnreachable(error);
      });
      if (data.statusCode === 200) return data;
      data.socket.on('error', () => undefined).destroy();
      throw refusedByProxy(data.statusCode);
    },
  });
}
