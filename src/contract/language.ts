/** The languages of the page, named as their speakers name them. Each has a folder in `src/web/text`. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  it: { name: 'Italiano', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  'pt-BR': { name: 'Português (Brasil)', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const;

/** As in BCP 47. */
export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

/** For a browser that asks for none of ours. */
export const fallbackLanguage = 'en' satisfies Language;

/** Holds the language that was chosen on the page, and nothing else. */
export const languageCookie = 'sharedesk-language';
