import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fallbackLanguage, type Language, languages } from '../contract/language.ts';
import { isDesk, isSignIn, type PageVariant, pageFileName, pageVariants } from '../contract/page-variant.ts';
import { signInFailureStatus } from '../contract/sign-in-failure.ts';
import { fillDocument } from './fill-document.ts';
import { importPage } from './import-page.ts';
import { languageOf } from './text-language.ts';

const emptyRoot = '<div id="root"></div>';
const plainTitle = '<title>Sharedesk</title>';
const manifestName = 'manifest.webmanifest';
const isSupervisors = (variant: PageVariant) => !isDesk(variant) && !isSignIn(variant);
const isFailure = (variant: PageVariant) => Object.hasOwn(signInFailureStatus, variant);

/**
 * Draws the page during the build, so that people can read it and type before its scripts have loaded. Draws each of the `pageVariants`, live
 * and in the sandbox, in the environment's language; `index.html` is the desk that is open to all, in the first language.
 */
export function prerenderPage(): Plugin {
  let publicDir = '';
  return {
    name: 'sharedesk:prerender-page',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    async generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') throw new Error('the build made no index.html');
      const language = languageOf(this.environment.name);
      const { documentText, prerender } = await importPage(language);
      const template = fillDocument(String(index.source), language, documentText);
      // The pages of failed sign-ins are at `/auth/…`, one folder below the others.
      const templateFor = (variant: PageVariant) => (isFailure(variant) ? template.replaceAll('"./', '"../') : template);

      for (const sandbox of [false, true]) {
        for (const variant of pageVariants) {
          const root = `<div id="root" data-sandbox="${sandbox}" data-variant="${variant}" data-reference="">${prerender(sandbox, variant)}</div>`;
          const source = templateFor(variant)
            .replace(emptyRoot, () => root)
            .replace(plainTitle, isSupervisors(variant) ? `<title>${documentText.liveLinksTitle}</title>` : plainTitle)
            .replace('/favicon.svg', sandbox ? '/favicon-sandbox.svg' : '/favicon.svg')
            .replace(`/${manifestName}`, `/${manifestFile(language)}`);
          if (isIndex(sandbox, variant, language)) index.source = source;
          else this.emitFile({ type: 'asset', fileName: `${pageFileName(sandbox, variant, language)}.html`, source });
        }
      }
      if (language === fallbackLanguage) return;
      delete bundle['index.html'];
      const manifest = JSON.parse(await readFile(join(publicDir, manifestName), 'utf8'));
      const own = { description: documentText.description, lang: language, dir: languages[language].direction };
      this.emitFile({ type: 'asset', fileName: manifestFile(language), source: JSON.stringify({ ...manifest, ...own }) });
    },
  };
}

const isIndex = (sandbox: boolean, variant: PageVariant, language: Language) =>
  !sandbox && variant === 'open' && language === fallbackLanguage;

const manifestFile = (language: Language) => (language === fallbackLanguage ? manifestName : manifestName.replace('.', `.${language}.`));
