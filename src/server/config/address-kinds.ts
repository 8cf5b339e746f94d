import * as z from 'zod/mini';
import { documentedSharePath } from './documented-paths';
import { isLoopback } from './loopback';
import { directHostsOf, proxyOf } from './proxies';
import { shareHostOf } from './share-hosts';
import { splitList } from './split-list';

// The kinds of settings that say where something is.

export const listenHost = z
  .string()
  .check(z.regex(/^[\w.:%-]+$/, { error: 'must be an address or host name of this machine, without http:// and port' }));

function httpUrl(problem: string, allows: (url: URL) => boolean) {
  return z.refine<string>((text) => {
    const url = URL.canParse(text) && /^https?:\/\//i.test(text) ? new URL(text) : undefined;
    return !!url && !url.username && !url.password && !/[?#\s]/.test(text) && allows(url);
  }, problem);
}

/** The first segments of our own paths: a desk below `/api` could not tell the two apart. */
const ownSegments = ['api', 'auth', 'sandbox', 'assets', 'icons', 'healthz', 'readyz', '.well-known', 'live-links'];
const basePathForm = new RegExp(`^(?!/(?:${ownSegments.join('|').replaceAll('.', '\\.')})(?:/|$))(?:/[\\w.~-]+)*$`);
const basePathOf = (url: URL) => url.pathname.replace(/\/+$/, '');

/** The address at which browsers find the desk. `basePath` has no slash at its end, and is empty at the root of a host. */
export const publicUrl = z.pipe(
  z
    .string()
    .check(
      httpUrl(
        'must be an address such as https://desk.example.com or https://intranet.example.com/desk, and not a path of our own',
        (url) => basePathForm.test(basePathOf(url)),
      ),
    ),
  z.transform((text: string) => {
    const url = new URL(text);
    return { origin: url.origin, basePath: basePathOf(url) };
  }),
);

/** The address of a service, without a slash at its end. */
export const serviceUrl = z.pipe(
  z.string().check(httpUrl('must be an absolute http or https URL without user, query and fragment', () => true)),
  z.transform((text: string) => new URL(text).href.replace(/\/+$/, '')),
);

/** A forward proxy. */
export const proxy = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const found = proxyOf(text);
    if (found) return found;
    const message =
      'must be an http or https address such as http://proxy.example.com:3128, without a path; in its user and password, %, :, /, ? and # are percent-encoded';
    context.issues.push({ code: 'custom', input: text, message });
    return z.NEVER;
  }),
);

export const directHosts = z.pipe(z.string(), z.transform(directHostsOf));

/** Where people can be reached, as a URI. */
export const contact = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/i.test(text) && URL.canParse(text),
        'must be an address such as mailto:security@example.com or https://example.com/security',
      ),
    ),
  z.transform((text: string) => new URL(text).href),
);

/** The path of an endpoint, without a slash at its end. */
export const endpointPath = z.pipe(
  z.string().check(z.regex(/^(\/(?!\.{1,2}(\/|$))[\w.~%-]+)+\/?$/, { error: `must be a path such as ${documentedSharePath}` })),
  z.transform((text: string) => text.replace(/\/$/, '')),
);

export const shareHosts = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const hosts = splitList(text).map(shareHostOf);
    if (hosts.every((host) => host !== undefined)) return hosts;
    const message = 'must be hosts such as share.example.com, share.example.com:8443 or *.example.com, with commas between them';
    context.issues.push({ code: 'custom', input: text, message });
    return z.NEVER;
  }),
);

/**
 * Kept as it was typed: the provider's own spelling, with or without a slash at its end, is part of the issuer's name
 * (OpenID Connect Discovery 1.0, 4.3).
 */
export const issuer = z.string().check(
  httpUrl('must be an absolute https URL without query and fragment; http is accepted on loopback only', ({ protocol, hostname }) => {
    return protocol === 'https:' || isLoopback(hostname);
  }),
  z.refine((text) => !text.includes('/.well-known/'), 'must be the issuer itself, without /.well-known/ and what follows'),
);

/** The prefix has no brace, which would decide about the slot of a key (Redis Cluster specification, "Hash tags"). */
const keyPrefix = /^[\w.:~-]{1,64}$/;
const databasePath = /^(\/\d{0,4})?$/;

function isDecodable({ username, password }: URL): boolean {
  try {
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}

/** A store that speaks Redis' protocol. `prefix` is undefined where the address has none. */
export const redisUrl = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const url = URL.canParse(text) && /^rediss?:\/\/\S+$/.test(text) ? new URL(text) : undefined;
    const { hostname, pathname, hash, searchParams } = url ?? new URL('none:');
    const prefix = searchParams.get('prefix') ?? undefined;
    const isKnown = [...searchParams.keys()].every((name) => name === 'prefix') && (prefix === undefined || keyPrefix.test(prefix));
    if (url && hostname !== '' && databasePath.test(pathname) && hash === '' && isKnown && isDecodable(url)) {
      url.search = '';
      return { url: url.href, prefix };
    }
    const message =
      'must be an address such as redis://127.0.0.1:6379 or rediss://user:password@redis.example.com:6380/0, maybe with ?prefix= and letters at its end; in its user and password, %, :, /, ?, @ and # are percent-encoded';
    context.issues.push({ code: 'custom', input: text, message });
    return z.NEVER;
  }),
);
