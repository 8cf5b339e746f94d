import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fallbackLanguage, type Language, languageCodes } from '#contract/language';
import { pageFileName } from '#contract/page-variant';
import { Failure } from '../http/failure';
import { pageResponse, type RequestContext } from '../http/response';
import { contentSecurityPolicy } from '../http/security-headers';
import { chooseEncoding, type Encoding } from './accept-encoding';

type Body = Uint8Array<ArrayBuffer>;

/** A body in one encoding, with its own strong ETag (RFC 9110, 8.8.3). */
interface Variant {
  body: Body;
  etag: string;
}

export interface SiteFile {
  contentType: string;
  cacheControl: string;
  /** Of a page. Which page a visitor gets depends on their language, and on who they are. */
  language?: Language;
  /** Of a page with inline scripts; everything else has the one in `pageSecurityHeaders`. */
  contentSecurityPolicy?: string;
  variants: Partial<Record<Encoding, Variant>> & { identity: Variant };
}

/**
 * Every file of the built page by its path. Only what is in here is served, so no path leads anywhere else. The page itself is in here once
 * for each variant that the build drew, under names that no path can have, because the server decides which variant a visitor gets.
 */
export type Site = Pick<ReadonlyMap<string, SiteFile>, 'get' | 'has'>;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/** What stands in the folder for one file. */
interface Stored {
  path: string;
  identity: Body;
  br: Body | undefined;
  gzip: Body | undefined;
}

/** Reads the built page into memory; undefined if there is none. The rest is done for each file when it is first asked for, because the start waits for this. */
export function loadSite(folder: string): Site | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = new Set(entries.map((entry) => join(entry.parentPath, entry.name)));
  const read = (path: string) => (paths.has(path) ? readFileSync(path) : undefined);
  const stored = new Map<string, Stored>();
  for (const path of paths) {
    if (/\.(br|gz)$/.test(path)) continue;
    stored.set(toKey(relative(folder, path)), { path, identity: readFileSync(path), br: read(`${path}.br`), gzip: read(`${path}.gz`) });
  }
  const files = new Map<string, SiteFile>();

  function prepare(key: string): SiteFile | undefined {
    const found = stored.get(key);
    if (!found) return undefined;
    const file = toFile(found);
    files.set(key, file);
    return file;
  }

  return { has: (key) => stored.has(key), get: (key) => files.get(key) ?? prepare(key) };
}

function toKey(path: string): string {
  if (path === 'index.html') return pageFileName(false, 'open', fallbackLanguage);
  return path.endsWith('.html') ? path.slice(0, -'.html'.length) : `/${path.split(sep).join('/')}`;
}

function toFile({ path, identity, br, gzip }: Stored): SiteFile {
  const hash = hashOf(identity);
  const hashed = path.includes(`${sep}assets${sep}`);
  return {
    contentType: contentTypes[extname(path)] ?? 'application/octet-stream',
    cacheControl: hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(extname(path) === '.html' && {
      language: languageCodes.find((language) => path.endsWith(`.${language}.html`)) ?? fallbackLanguage,
      contentSecurityPolicy: contentSecurityPolicy(hashScripts(Buffer.from(identity).toString())),
    }),
    variants: {
      identity: { body: identity, etag: `"${hash}"` },
      ...(br && { br: { body: br, etag: `"${hash}-br"` } }),
      ...(gzip && { gzip: { body: gzip, etag: `"${hash}-gzip"` } }),
    },
  };
}

/** Names a content in its ETag. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** The page's inline scripts, as a policy names them (CSP 3, 2.3.1). */
function hashScripts(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs);
  return Array.from(scripts, ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}

/** @throws {Failure} `not_found`. */
export function fileResponse(c: RequestContext, file: SiteFile | undefined): Response {
  if (!file) throw new Failure('not_found');
  const encoding = chooseEncoding(c.req.header('accept-encoding') ?? '', file.variants);
  const { body, etag } = file.variants[encoding] ?? file.variants.identity;
  const headers = {
    'Cache-Control': file.cacheControl,
    ETag: etag,
    Vary: file.language ? 'Accept-Encoding, Accept-Language, Cookie' : 'Accept-Encoding',
    ...(file.language && { 'Content-Language': file.language }),
    // With a 304 too: the browser replaces the headers that it kept by these.
    ...(file.contentSecurityPolicy && { 'Content-Security-Policy': file.contentSecurityPolicy }),
  };
  if (matches(c.req.header('if-none-match'), etag)) return pageResponse(c, 304, null, headers);
  return pageResponse(c, 200, body, {
    'Content-Type': file.contentType,
    ...headers,
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  });
}

/**
 * A page that says what went wrong, with its own status. It must not be cached, because it names its request.
 *
 * @param file undefined in development, where no page is drawn.
 */
export function failurePageResponse(c: RequestContext, file: SiteFile | undefined, status: number, code: string): Response {
  const headers = { 'Cache-Control': 'no-store' };
  if (!file) return pageResponse(c, status, `${code}\n`, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  const html = Buffer.from(file.variants.identity.body).toString();
  const body = html.replace('data-reference=""', `data-reference="${c.get('requestId')}"`);
  const { contentType, contentSecurityPolicy: policy, language } = file;
  return pageResponse(c, status, body, {
    ...headers,
    'Content-Type': contentType,
    ...(language && { 'Content-Language': language }),
    ...(policy && { 'Content-Security-Policy': policy }),
  });
}

/** By weak comparison (RFC 9110, 13.1.2): a proxy may have made our tag weak. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
