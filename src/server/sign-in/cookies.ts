import { getCookie } from 'hono/cookie';
import { serialize } from 'hono/utils/cookie';
import { isHttps, type OriginSettings } from '../http/own-origin';
import type { RequestContext } from '../http/response';

/**
 * Reads and writes the desk's cookies, with the names and attributes of docs/decisions/0011-the-session-is-a-cookie.md.
 *
 * @param name `COOKIE_NAME`.
 * @param path the only path of the desk to which browsers send them.
 */
export function createCookies(origin: OriginSettings, name: string, path = '/') {
  /** `__Host-` keeps other subdomains from setting the cookie, but exists for the root only (RFC 6265bis, 4.1.3). */
  const securePrefix = origin.basePath + path === '/' ? '__Host-' : '__Secure-';
  const nameOf = (c: RequestContext, suffix: string) => `${isHttps(c.req, origin) ? securePrefix : ''}${name}${suffix}`;
  const write = (c: RequestContext, suffix: string, value: string, maxAgeS?: number) =>
    serialize(nameOf(c, suffix), value, {
      path: origin.basePath + path,
      httpOnly: true,
      sameSite: 'Lax',
      secure: isHttps(c.req, origin),
      ...(maxAgeS !== undefined && { maxAge: maxAgeS }),
    });

  return {
    read: (c: RequestContext, suffix = ''): string | undefined => getCookie(c, nameOf(c, suffix)),
    /** The suffixes of the request's cookies, as far as they match `form`. */
    suffixes(c: RequestContext, form: RegExp): string[] {
      const prefix = nameOf(c, '');
      return Object.keys(getCookie(c))
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
        .filter((suffix) => form.test(suffix));
    },
    /** Returns the `Set-Cookie` line. @param maxAgeS in seconds; without it, the cookie lasts until the browser closes. */
    set: (c: RequestContext, value: string, { suffix = '', maxAgeS }: { suffix?: string; maxAgeS?: number } = {}) =>
      write(c, suffix, value, maxAgeS),
    /** Returns the `Set-Cookie` line that removes the cookie. */
    clear: (c: RequestContext, suffix = '') => write(c, suffix, '', 0),
  };
}

export type Cookies = ReturnType<typeof createCookies>;
