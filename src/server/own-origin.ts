import { isIP } from 'node:net';
import type { HonoRequest } from 'hono';
import { Failure } from './failure';

export interface OriginSettings {
  /** The origin browsers see; undefined: the request's own. */
  publicOrigin: string | undefined;
  /** Where only this machine may reach us, the host we listen on: a write must then name this machine. */
  loopbackHost?: string | undefined;
}

/**
 * The origin at which the browser sees us: the one that is set, or what the request itself says.
 *
 * @throws {Failure} `cross_site_request` where the request names no host.
 */
export function ownOrigin(request: HonoRequest, publicOrigin: string | undefined): string {
  return publicOrigin ?? requestUrl(request).origin;
}

/**
 * Refuses a write that another site's page sends in the operator's name. Browsers always say where a write comes from; what
 * says nothing (curl, a script) is no browser and carries nobody's name.
 *
 * @throws {Failure} `cross_site_request`.
 */
export function refuseCrossSite(request: HonoRequest, { publicOrigin, loopbackHost }: OriginSettings): void {
  const origin = request.header('origin');
  const site = request.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw refusal('Sec-Fetch-Site');
  if (origin !== undefined && origin !== ownOrigin(request, publicOrigin)) throw refusal('Origin is not our own');
  if (loopbackHost !== undefined && !isThisMachine(requestUrl(request).hostname, loopbackHost)) throw refusal('unknown Host');
}

/** A name that anybody can point at 127.0.0.1 makes a stranger's page look like our own (DNS rebinding); these names nobody can. */
function isThisMachine(hostname: string, loopbackHost: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === loopbackHost) return true;
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

/** The host that was named last: nearly every request names the same one, and parsing it costs as much as checking the body. */
let lastNamed: { host: string; url: URL } | undefined;

/** Parsed, so that case and default port do not count. */
function requestUrl(request: HonoRequest): URL {
  const host = request.header('host') ?? new URL(request.url).host;
  if (lastNamed?.host !== host) lastNamed = { host, url: parseHost(host) };
  return lastNamed.url;
}

function parseHost(host: string): URL {
  const url = `http://${host}`;
  if (/[\s/\\?#@]/.test(host) || !URL.canParse(url)) throw refusal('broken Host');
  return new URL(url);
}

function refusal(reason: string): Failure {
  return new Failure('cross_site_request', { reason });
}
