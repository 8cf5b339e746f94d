import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { RequestContext } from './response';

const ipv6NetworkBits = 64;
const unknown = 'unknown';

/**
 * The address of the client, as an IP address in its shortest form, or `unknown`.
 *
 * Each proxy adds the address it was called from at the end of `X-Forwarded-For`, so only the last entries, one for each proxy that may be
 * believed, are not the client's own invention.
 *
 * @param trustedProxies how many proxies in front may be believed (`TRUST_PROXY`).
 */
export function clientAddress(c: RequestContext, trustedProxies: number): string {
  const nearest = c.env?.incoming?.socket.remoteAddress ?? unknown;
  if (trustedProxies === 0) return canonical(nearest);
  const named = fromNearest(c.req.header('x-forwarded-for'), trustedProxies) ?? nearest;
  const address = canonical(named);
  return address === unknown ? canonical(nearest) : address;
}

/**
 * The entry of a list header that the farthest of the believed proxies wrote. Where there are fewer, the request did not come through all of
 * them, and what it says may be the client's own invention.
 *
 * @param trustedProxies above 0.
 */
export function fromNearest(list: string | undefined, trustedProxies: number): string | undefined {
  return list?.split(',').at(-trustedProxies)?.trim();
}

/** What one client's requests are counted under: of IPv6, the network, all of whose addresses one client may use. */
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
