import { buildConnector, Pool } from 'undici';
import type { ForwardProxy } from '../config/proxies';
import { proxyUnreachable } from '../http/proxy-failure';
import { createTunnels } from '../http/proxy-tunnel';
import type { CallPool } from './call-pool';

export interface ProxiedPoolOptions extends Omit<Pool.Options, 'connect' | 'tls'> {
  timeoutMs: number;
  tls?: Partial<buildConnector.BuildOptions> | undefined;
}

/** Connections to `origin` through a proxy. */
export function createProxiedPool(origin: string, proxy: ForwardProxy, options: ProxiedPoolOptions): CallPool {
  return origin.startsWith('https:') ? createTunnelPool(origin, proxy, options) : createForwardingPool(origin, proxy, options);
}

function createTunnelPool(origin: string, proxy: ForwardProxy, options: ProxiedPoolOptions): CallPool {
  const tunnels = createTunnels(proxy, options);
  return {
    // The headers are copied because undici adds `host` to them.
    dispatch: (call, handler) => tunnels.dispatch({ ...call, origin, headers: { ...call.headers } }, handler),
    close: () => tunnels.close(),
    destroy: () => tunnels.destroy(),
  };
}

/** The proxy gets the whole URL of each call (RFC 9112, 3.2.2), because many proxies allow no tunnels to ports other than 443. */
function createForwardingPool(origin: string, proxy: ForwardProxy, { timeoutMs, tls, ...options }: ProxiedPoolOptions): CallPool {
  const connect = buildConnector({ timeout: timeoutMs });
  const pool = new Pool(proxy.origin, {
    ...options,
    connect: (target, callback) =>
      connect(target, (...[error, socket]) => (error ? callback(proxyUnreachable(error), null) : callback(null, socket))),
  });
  const { host } = new URL(origin);
  const added = { host, ...(proxy.authorization !== undefined && { 'proxy-authorization': proxy.authorization }) };
  return {
    dispatch: (call, handler) => pool.dispatch({ ...call, path: origin + call.path, headers: { ...call.headers, ...added } }, handler),
    close: () => pool.close(),
    destroy: () => pool.destroy(),
  };
}
