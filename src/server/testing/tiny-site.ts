import { pageFileName, pageVariants } from '#contract/page-variant';
import type { SiteFile } from '../site/site';

export const pagePolicy = "default-src 'none'; script-src 'self' 'sha256-canary'";

/** Every variant of the live page, each of which holds only its name. */
export const tinySite: ReadonlyMap<string, SiteFile> = new Map(
  pageVariants.map((variant) => {
    const body = new TextEncoder().encode(`<p data-reference="">${variant}</p>`);
    const variants = { identity: { body, etag: `"${variant}"` } };
    const file = { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache', contentSecurityPolicy: pagePolicy, variants };
    return [pageFileName(false, variant, 'en'), file];
  }),
);
