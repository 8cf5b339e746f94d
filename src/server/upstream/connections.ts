import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import type { buildConnector, Dispatcher } from 'undici';
// Undici's own entry loads all of it, which slows the start.
import Pool from '#undici/pool';
import type { ForwardProxy } from '../config/proxies';
import type { Call, CallPool } from './call-pool';
import type { ProxiedPoolOptions } from './proxied-pool';

/** Undici publishes here right before it writes a request, and right after it has called the handler's `onRequestStart`. */
const channel = 'undici:client:sendHeaders';
const mostBodyBytes = 64 * 1024;

/** The connection that a call was written on. */
export interface Connection {
  /** An earlier call was written on it too. */
  wasUsed: boolean;
  /** Tells whether not one byte has arrived since the call was written. Over TLS, only bytes of the response count. */
  isSilent(): boolean;
}

/** Receives undici's events of one call, and is told the connection that the call was written on. */
export interface CallHandler extends Dispatcher.DispatchHandler {
  connection: Connection | undefined;
}

/** The connections to the upstream. */
export interface Connections {
  send(call: Call, handler: CallHandler): void;
  /** The next request that undici writes is this handler's. */
  startsWriting(handler: CallHandler): void;
  /** Closes every connection, by default after the calls in flight have ended. */
  close(atOnce: boolean): Promise<void>;
}

export interface ConnectionsOptions {
  origin: string;
  timeoutMs: number;
  /** The most connections that may be open at the same time. */
  most: number;
  /** For https; tests have no certificate. */
  tls?: Partial<buildConnector.BuildOptions> | undefined;
  /** The proxy on the way; undefined: the upstream is reached directly. */
  proxy?: ForwardProxy | undefined;
}

export function createConnections(options: ConnectionsOptions): Connections {
  const used = new WeakSet<Socket>();
  let writing: CallHandler | undefined;
  const pool = createPool(options);

  function onWrite(message: unknown): void {
    const socket = socketOf(message);
    // Every client of undici in this process publishes here.
    if (!writing || !socket) return;
    const before = socket.bytesRead;
    writing.connection = { wasUsed: used.has(socket), isSilent: () => socket.bytesRead === before };
    used.add(socket);
    writing = undefined;
  }

  subscribe(channel, onWrite);
  return {
    send: (call, handler) => void pool.dispatch(call, handler),
    startsWriting(handler) {
      writing = handler;
    },
    async close(atOnce) {
      await (atOnce ? pool.destroy() : pool.close());
      unsubscribe(channel, onWrite);
    },
  };
}

/** Every call has a deadline, so undici's own time limits are off, except for bodies that nobody waits for. */
function createPool({ origin, timeoutMs, most, tls, proxy }: ConnectionsOptions): CallPool {
  const limits = { connections: most, headersTimeout: 0, bodyTimeout: timeoutMs, maxResponseSize: mostBodyBytes };
  if (proxy) return createLatePool(origin, proxy, { ...limits, timeoutMs, tls });
  return new Pool(origin, { ...limits, connect: { ...tls, timeout: timeoutMs } });
}

/** Connections through a proxy. What they need of undici is loaded only where there is one, because it slows the start. */
function createLatePool(origin: string, proxy: ForwardProxy, options: ProxiedPoolOptions): CallPool {
  const pool = import('./proxied-pool').then(({ createProxiedPool }) => createProxiedPool(origin, proxy, options));
  return {
    dispatch: (call, handler) => pool.then(({ dispatch }) => dispatch(call, handler)),
    close: async () => (await pool).close(),
    destroy: async () => (await pool).destroy(),
  };
}

function socketOf(message: unknown): Socket | undefined {
  if (typeof message !== 'object' || message === null || !('socket' in message)) return undefined;
  return message.socket instanceof Socket ? message.socket : undefined;
}
