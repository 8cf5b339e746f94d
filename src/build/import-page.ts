import { runnerImport } from 'vite';
import type { Language } from '../contract/language.ts';
import { textLanguage } from './text-language.ts';

/** The modules that draw the page, with the texts of one language. */
export async function importPage(language: Language) {
  const plugins = [textLanguage(language)];
  return (await runnerImport<typeof import('../web/prerender')>('/src/web/prerender.tsx', { configFile: false, plugins })).module;
}
