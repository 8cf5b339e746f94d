import { isIP } from 'node:net';
import type { HonoRequest } from 'hono';
import { fromNearest } from './client-address';
import { Failure } from './failure';

export interface OriginSettings {
  /** The origin browsers see; undefined: the request's own. */
  publicOrigin: string | undefined;
  /** The path of the desk at that origin, such as `/desk`; empty at the root. */
  basePath: string;
  /** How many proxies in front are believed about the protocol that the browser uses, and about its address. */
  trustedProxies: number;
  /** The host we listen on, where only this machine may reach us: then a write must name this machine. */
  loopbackHost?: string | undefined;
}

/**
 * The origin at which the browser sees us: the one from the settings, or else the one in the request.
 *
 * @throws {Failure} `cross_site_request` where the request names no host.
 */
function ownOrigin(request: HonoRequest, { publicOrigin, trustedProxies }: OriginSettings): string {
  return publicOrigin ?? requestUrl(request, trustedProxies).origin;
}

/** The address of the desk as the browser sees it, without a slash at its end. @throws as `ownOrigin` does. */
export function deskUrl(request: HonoRequest, settings: OriginSettings): string {
  return ownOrigin(request, settings) + settings.basePath;
}

/** Whether browsers use https to reach us or the proxy in front. */
export function isHttps(request: HonoRequest, { publicOrigin, trustedProxies }: OriginSettings): boolean {
  if (publicOrigin !== undefined) return publicOrigin.startsWith('https:');
  return protocolOf(request, trustedProxies) === 'https';
}

/**
 * Refuses a write that another site's page sends in the operator's name (docs/decisions/0007-cross-site-requests.md). Browsers always say
 * where a write comes from. A client that says nothing (curl, a script) is not a browser and acts in nobody's name.
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

/** Nobody can point these names elsewhere. Any other name may be pointed at 127.0.0.1, so that a foreign page looks like ours (DNS rebinding). */
function isThisMachine(hostname: string, loopbackHost: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === loopbackHost) return true;
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

/** The latest address and its URL: nearly every request has the same one, and parsing it costs as much as checking the body. */
let lastNamed: { address: string; url: URL } | undefined;

/** Parsed, so that case and the default port make no difference. */
function requestUrl(request: HonoRequest, trustedProxies: number): URL {
  const host = request.header('host') ?? new URL(request.url).host;
  const address = `${protocolOf(request, trustedProxies)}://${host}`;
  if (lastNamed?.address !== address) lastNamed = { address, url: parseAddress(address, host) };
  return lastNamed.url;
}

/** We use http only; a proxy in front adds https. */
function protocolOf(request: HonoRequest, trustedProxies: number): 'http' | 'https' {
  if (trustedProxies === 0) return 'http';
  const said = request.header('x-forwarded-proto');
  // Every proxy adds to the list of addresses, but some pass the protocol on unchanged.
  const protocol = fromNearest(said, trustedProxies) ?? fromNearest(said, 1);
  // Schemes are the same in capitals (RFC 3986, 3.1).
  return protocol?.toLowerCase() === 'https' ? 'https' : 'http';
}

function parseAddress(address: string, host: string): URL {
  if (/[\s/\\?#@]/.test(host) || !URL.canParse(address)) throw refusal('broken Host');
  return new URL(address);
}

function refusal(reason: string): Failure {
  return new Failure('cross_site_request', { reason });
}
