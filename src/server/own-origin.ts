import type { HonoRequest } from 'hono';
import { Failure } from './failure';

/** The origin at which the browser sees us: the one that is set, or what the request itself says. */
export function ownOrigin(request: HonoRequest, publicOrigin: string | undefined): string {
  return publicOrigin ?? `http://${request.header('host') ?? new URL(request.url).host}`;
}

/**
 * Refuses a write that another site's page sends in the operator's name. Browsers always say where a write comes from; what
 * says nothing (curl, a script) is no browser and carries nobody's name.
 *
 * @throws {Failure} `cross_site_request`.
 */
export function refuseCrossSite(request: HonoRequest, publicOrigin: string | undefined): void {
  const origin = request.header('origin');
  if (origin !== undefined) {
    if (origin !== ownOrigin(request, publicOrigin)) throw new Failure('cross_site_request', { reason: 'Origin is not our own' });
    return;
  }
  const site = request.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw new Failure('cross_site_request', { reason: 'Sec-Fetch-Site' });
}
