import { getCookie } from 'hono/cookie';
import { serialize } from 'hono/utils/cookie';
import { isHttps, type OriginSettings } from '../http/own-origin';
import type { RequestContext } from '../http/response';

/** Under which names and with which attributes this desk keeps its cookies (CONTRACT.md, "With sign-in on"). */
export function createCookies(origin: OriginSettings) {
  /** With `__Host-` no neighbouring subdomain can set it (RFC 6265bis, 4.1.3.2). */
  const nameOf = (c: RequestContext, suffix: string) => `${isHttps(c.req, origin) ? '__Host-' : ''}sharedesk${suffix}`;
  const write = (c: RequestContext, suffix: string, value: string, maxAgeS?: number) =>
    serialize(nameOf(c, suffix), value, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isHttps(c.req, origin),
      ...(maxAgeS !== undefined && { maxAge: maxAgeS }),
    });

  return {
    read: (c: RequestContext, suffix = ''): string | undefined => getCookie(c, nameOf(c, suffix)),
    /** The suffixes of this form of the cookies that came with the request. */
    suffixes(c: RequestContext, form: RegExp): string[] {
      const prefix = nameOf(c, '');
      return Object.keys(getCookie(c))
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
        .filter((suffix) => form.test(suffix));
    },
    /** The `Set-Cookie` line. @param maxAgeS seconds; without it, as long as the browser is open. */
    set: (c: RequestContext, value: string, { suffix = '', maxAgeS }: { suffix?: string; maxAgeS?: number } = {}) =>
      write(c, suffix, value, maxAgeS),
    /** The `Set-Cookie` line that takes it away. */
    clear: (c: RequestContext, suffix = '') => write(c, suffix, '', 0),
  };
}

export type Cookies = ReturnType<typeof createCookies>;
