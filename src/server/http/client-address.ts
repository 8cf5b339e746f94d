import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { RequestContext } from './response';

const ipv6NetworkBits = 64;
const unknown = 'unknown';

/**
 * The address of the client, as an IP address in its shortest form, or `unknown`.
 *
 * Each proxy adds the address of its caller at the end of `X-Forwarded-For`. So only the last entries, one for each believed proxy, can be
 * trusted; the client may have invented the others.
 *
 * @param trustedProxies how many proxies in front are believed (`TRUST_PROXY`).
 */
export function clientAddress(c: RequestContext, trustedProxies: number): string {
  const nearest = c.env?.incoming?.socket.remoteAddress ?? unknown;
  if (trustedProxies === 0) return canonical(nearest);
  const named = fromNearest(c.req.header('x-forwarded-for'), trustedProxies) ?? nearest;
  const address = canonical(named);
  return address === unknown ? canonical(nearest) : address;
}

/**
 * The entry of a list header that the farthest believed proxy wrote. Undefined where the list has fewer entries: then the request did not
 * come through all proxies, and the client may have invented what it says.
 *
 * @param trustedProxies above 0.
 */
export function fromNearest(list: string | undefined, trustedProxies: number): string | undefined {
  return list?.split(',').at(-trustedProxies)?.trim();
}

/** The key under which a client's requests are counted. For IPv6 it is the network, because one client may use all of its addresses. */
export function limiterKey(address: string): string {
  if (!address.includes(':')) return address;
  const network = ipaddr.IPv6.parse(address)
    .toByteArray()
    .slice(0, ipv6NetworkBits / 8);
  return Buffer.from(network).toString('hex');
}

function canonical(text: string): string {
  if (isIPv4(text)) return text;
  // Some proxies add the port: 203.0.113.7:4711, [2001:db8::7]:4711.
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : unknown;
}
