import { isIP } from 'node:net';
import type { HonoRequest } from 'hono';
import { fromNearest } from './client-address';
import { Failure } from './failure';

export interface OriginSettings {
  /** The origin browsers see; undefined: the request's own. */
  publicOrigin: string | undefined;
  /** How many proxies in front may be believed about the protocol the browser speaks, and about its address. */
  trustedProxies: number;
  /** Where only this machine may reach us, the host we listen on: a write must then name this machine. */
  loopbackHost?: string | undefined;
}

/**
 * The origin at which the browser sees us: the one that is set, or what the request itself says.
 *
 * @throws {Failure} `cross_site_request` where the request names no host.
 */
export function ownOrigin(request: HonoRequest, { publicOrigin, trustedProxies }: OriginSettings): string {
  return publicOrigin ?? requestUrl(request, trustedProxies).origin;
}

/** Whether browsers speak https with what stands in front of us. */
export function isHttps(request: HonoRequest, { publicOrigin, trustedProxies }: OriginSettings): boolean {
  if (publicOrigin !== undefined) return publicOrigin.startsWith('https:');
  return protocolOf(request, trustedProxies) === 'https';
}

/**
 * Refuses a write that another site's page sends in the operator's name. Browsers always say where a write comes from; what
 * says nothing (curl, a script) is no browser and carries nobody's name.
 *
 * @throws {Failure} `cross_site_request`.
 */
export function refuseCrossSite(request: HonoRequest, settings: OriginSettings): void {
  const { loopbackHost, trustedProxies } = settings;
  const origin = request.header('origin');
  const site = request.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw refusal('Sec-Fetch-Site');
  if (origin !== undefined && origin !== ownOrigin(request, settings)) throw refusal('Origin is not our own');
  if (loopbackHost !== undefined && !isThisMachine(requestUrl(request, trustedProxies).hostname, loopbackHost))
    throw refusal('unknown Host');
}

/** A name that anybody can point at 127.0.0.1 makes a stranger's page look like our own (DNS rebinding); these names nobody can. */
function isThisMachine(hostname: string, loopbackHost: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === loopbackHost) return true;
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

/** The address that was named last: nearly every request names the same one, and parsing it costs as much as checking the body. */
let lastNamed: { address: string; url: URL } | undefined;

/** Parsed, so that case and default port do not count. */
function requestUrl(request: HonoRequest, trustedProxies: number): URL {
  const host = request.header('host') ?? new URL(request.url).host;
  const address = `${protocolOf(request, trustedProxies)}://${host}`;
  if (lastNamed?.address !== address) lastNamed = { address, url: parseAddress(address, host) };
  return lastNamed.url;
}

/** We ourselves speak http alone; https is spoken by a proxy in front. */
function protocolOf(request: HonoRequest, trustedProxies: number): 'http' | 'https' {
  if (trustedProxies === 0) return 'http';
  const said = request.header('x-forwarded-proto');
  // Proxies add themselves to the list of addresses, but some of them only pass the protocol on.
  return (fromNearest(said, trustedProxies) ?? fromNearest(said, 1)) === 'https' ? 'https' : 'http';
}

function parseAddress(address: string, host: string): URL {
  if (/[\s/\\?#@]/.test(host) || !URL.canParse(address)) throw refusal('broken Host');
  return new URL(address);
}

function refusal(reason: string): Failure {
  return new Failure('cross_site_request', { reason });
}
