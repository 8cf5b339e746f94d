import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fallbackLanguage, type Language, languageCodes } from '../contract/language.ts';

const prefix = '#text/';

/** The languages that are built beside the first, each in an environment of its own. Names of environments hold no hyphen. */
export const languageEnvironments = new Map(
  languageCodes.filter((language) => language !== fallbackLanguage).map((language) => [`client_${language.replace('-', '_')}`, language]),
);

export function languageOf(environment: string): Language {
  return languageEnvironments.get(environment) ?? fallbackLanguage;
}

/**
 * Takes the texts of one language: `#text/page` is `src/web/text/de/page.ts` where German is built. So a page loads its own language and no
 * other, and looks nothing up. Everything else (the types, tests, Node) follows `package.json#imports`, which is English.
 *
 * @param only the language of all environments; without it, each has its own.
 */
export function textLanguage(only?: Language): Plugin {
  let folder = '';
  return {
    name: 'sharedesk:text-language',
    enforce: 'pre',
    configResolved(config) {
      folder = join(config.root, 'src/web/text');
    },
    resolveId(source) {
      if (!source.startsWith(prefix)) return undefined;
      return join(folder, only ?? languageOf(this.environment.name), `${source.slice(prefix.length)}.ts`);
    },
  };
}
