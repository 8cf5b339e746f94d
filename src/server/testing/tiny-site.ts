import { drawingName, faces } from '#contract/face';
import type { Site } from '../site';

export const pagePolicy = "default-src 'none'; script-src 'self' 'sha256-canary'";

/** For tests: every face of the live page, each of which says no more than which one it is. */
export const tinySite: Site = new Map(
  faces.map((face) => {
    const body = new TextEncoder().encode(`<p data-reference="">${face}</p>`);
    const variants = { identity: { body, etag: `"${face}"` } };
    const file = { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache', contentSecurityPolicy: pagePolicy, variants };
    return [drawingName(false, face), file];
  }),
);
