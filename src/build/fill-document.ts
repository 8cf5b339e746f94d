import { type Plugin, runnerImport } from 'vite';
import { type Language, languages } from '../contract/language.ts';

const placeholder = /\{\{(\w+)\}\}/g;

/** Puts a language and its texts into `index.html`, which has `{{name}}` where they belong. @throws where there is no such text. */
export function fillDocument(html: string, language: Language, texts: Record<string, string>): string {
  const filled = html.replace(placeholder, (_, name: string) => {
    const text = texts[name];
    if (text === undefined) throw new Error(`index.html asks for the text "${name}", which is not in document.ts`);
    return text.replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);
  });
  return filled.replace('<html lang="en">', `<html lang="${language}" dir="${languages[language].direction}">`);
}

/** Fills the document of the development server. The build fills each language's in prerender-page.ts. */
export function fillDocumentInDev(language: Language): Plugin {
  return {
    name: 'sharedesk:fill-document',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => fillDocument(html, language, await importTexts(language)),
    },
  };
}

async function importTexts(language: Language): Promise<Record<string, string>> {
  type Texts = typeof import('../web/text/en/document');
  const { module } = await runnerImport<Texts>(`/src/web/text/${language}/document.ts`, { configFile: false });
  return module.documentText;
}
