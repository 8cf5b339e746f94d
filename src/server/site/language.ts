import { getCookie } from 'hono/cookie';
import { detectFromHeader } from 'hono/language';
import { serialize } from 'hono/utils/cookie';
import { fallbackLanguage, type Language, languageCodes, languageCookie } from '#contract/language';
import { isHttps, type OriginSettings } from '../http/own-origin';
import type { RequestContext } from '../http/response';

const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();

/** Any Portuguese is nearer to ours than English is (RFC 4647, 3.4, only shortens what is asked for). */
function toOurs(tag: string): string {
  return languageCodes.find((language) => primary(language) === primary(tag)) ?? tag;
}

const options = {
  order: [],
  lookupQueryString: '',
  lookupCookie: '',
  lookupFromPathIndex: 0,
  lookupFromHeaderKey: 'accept-language',
  caches: false,
  supportedLanguages: languageCodes,
  fallbackLanguage,
  ignoreCase: true,
  convertDetectedLanguage: toOurs,
} satisfies Parameters<typeof detectFromHeader>[1];

const parseLanguage = (code: string | undefined) => languageCodes.find((language) => language === code);
const readChoice = (c: RequestContext) => parseLanguage(getCookie(c, languageCookie));

/** The language that was chosen on the page, else the one that the browser likes best of ours (RFC 9110, 12.5.4), else English. */
export function chooseLanguage(c: RequestContext): Language {
  return readChoice(c) ?? parseLanguage(detectFromHeader(c, options)) ?? fallbackLanguage;
}

const keptS = 400 * 24 * 3600;

/** The `Set-Cookie` lines that keep a choice for longer. Safari deletes a cookie that a page has set after seven days (WebKit, ITP 2.1). */
export function renewChoice(c: RequestContext, origin: OriginSettings): string[] {
  const language = readChoice(c);
  if (!language) return [];
  const attributes = { path: `${origin.basePath}/`, sameSite: 'Lax', secure: isHttps(c.req, origin), maxAge: keptS } as const;
  return [serialize(languageCookie, language, attributes)];
}
