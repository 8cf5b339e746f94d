import ipaddr from 'ipaddr.js';
import { isLoopback } from './loopback';

/** A forward proxy. */
export interface ForwardProxy {
  /** Without user and password. */
  origin: string;
  /** The value of `Proxy-Authorization` (RFC 7617); a secret. Undefined if the address names no user. */
  authorization: string | undefined;
}

/** The ways out of this network. */
export interface Proxies {
  /** For addresses that begin with https; undefined: directly. */
  https: ForwardProxy | undefined;
  http: ForwardProxy | undefined;
  /** What is reached directly all the same. */
  direct: readonly DirectHosts[];
}

/** Hosts that are reached without a proxy: every host, a host with its subdomains, or the addresses of a network; maybe at one port only. */
export type DirectHosts = { kind: 'all' } | { kind: 'domain'; name: string; port: string } | { kind: 'network'; network: Network };

type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** Finds the proxy on the way to `url`; undefined: directly. This machine is always reached directly. */
export function proxyFor(url: string, { https, http, direct }: Proxies): ForwardProxy | undefined {
  const { protocol, hostname, port } = new URL(url);
  const proxy = protocol === 'https:' ? https : http;
  if (!proxy || isLoopback(hostname)) return undefined;
  const target = { host: hostname.replace(/^\[|\]$/g, ''), port: port || (protocol === 'https:' ? '443' : '80') };
  return direct.some((hosts) => holds(hosts, target)) ? undefined : proxy;
}

function holds(hosts: DirectHosts, { host, port }: { host: string; port: string }): boolean {
  if (hosts.kind === 'all') return true;
  if (hosts.kind === 'network') {
    const address = ipaddr.isValid(host) ? ipaddr.parse(host) : undefined;
    return address?.kind() === hosts.network[0].kind() && address.match(hosts.network);
  }
  return (hosts.port === '' || hosts.port === port) && (host === hosts.name || host.endsWith(`.${hosts.name}`));
}

/** Reads the address of a proxy; undefined if it is none. Without a protocol, it is http, as for curl. */
export function proxyOf(text: string): ForwardProxy | undefined {
  const address = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) return undefined;
  try {
    const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return { origin: url.origin, authorization: user === ':' ? undefined : `Basic ${Buffer.from(user).toString('base64')}` };
  } catch {
    return undefined;
  }
}

/** Reads `NO_PROXY`. As for curl, an entry that is no host holds nothing, because other programs may understand it. */
export function directHostsOf(text: string): DirectHosts[] {
  return text.split(/[\s,]+/).flatMap((entry): DirectHosts[] => {
    if (entry === '*') return [{ kind: 'all' }];
    if (ipaddr.isValidCIDR(entry)) return [{ kind: 'network', network: ipaddr.parseCIDR(entry) }];
    if (ipaddr.isValid(entry)) return [{ kind: 'domain', name: ipaddr.parse(entry).toString(), port: '' }];
    const [, name = '', port = ''] = /^(?:\*?\.)?(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(entry) ?? [];
    return name === '' ? [] : [{ kind: 'domain', name: name.replace(/^\[|\]$/g, '').toLowerCase(), port }];
  });
}
