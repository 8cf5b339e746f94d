import { type Language, languageCookie } from '#contract/language';
import { deskPath } from '../browser/desk-path';
import { reloadPage } from '../tab/reload-page';

/** As long as browsers keep a cookie. */
const keptS = 400 * 24 * 3600;

/** Tells the server which language to serve from now on, and loads the page in it. What is typed, the list and what it shows stay. */
export async function chooseLanguage(language: Language) {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, and in Firefox until 140.
  document.cookie = `${languageCookie}=${language}; path=${deskPath('/')}; max-age=${keptS}; samesite=lax${secure}`;
  await reloadPage();
}
