import type { CustomFetch } from 'openid-client';
import { type ProxyAgent, fetch as undiciFetch } from 'undici';
import { type ForwardProxy, type Proxies, proxyFor } from '../config/proxies';
import { createTunnels } from '../http/proxy-tunnel';
import { boundedFetch, mostBytes } from './bounded-fetch';

/** The time limit for each step on the way to a connection; the calls have limits of their own. */
const timeoutMs = 10_000;

/**
 * Works like `boundedFetch`, through a proxy where one is on the way. There it uses undici's `fetch`, since Node's own cannot be given an agent of
 * another version.
 */
export function createProxiedFetch(proxies: Proxies): CustomFetch {
  const tunnels = new Map<ForwardProxy, ProxyAgent>();

  function tunnelsThrough(proxy: ForwardProxy): ProxyAgent {
    const agent = tunnels.get(proxy) ?? createTunnels(proxy, { timeoutMs });
    tunnels.set(proxy, agent);
    return agent;
  }

  return async (url, options) => {
    const proxy = proxyFor(url, proxies);
    if (!proxy) return boundedFetch(url, options);
    const { body: sent = null, ...init } = options;
    const body = sent instanceof Uint8Array ? Uint8Array.from(sent) : sent;
    const response = await undiciFetch(url, { ...init, body, dispatcher: tunnelsThrough(proxy) });
    const { status, statusText, headers } = response;
    return new Response(await readAll(response.body), { status, statusText, headers: [...headers] });
  };
}

/** @throws {RangeError} if the body is longer than any response of a provider. Null if it is empty. */
async function readAll(body: AsyncIterable<Uint8Array> | null): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let left = mostBytes;
  for await (const chunk of body ?? []) {
    left -= chunk.byteLength;
    if (left < 0) throw new RangeError('the response is too long');
    chunks.push(chunk);
  }
  return chunks.length === 0 ? null : Buffer.concat(chunks);
}
