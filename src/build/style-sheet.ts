import tailwindcss from '@tailwindcss/vite';
import type { Environment, Plugin } from 'vite';
import { fallbackLanguage } from '../contract/language.ts';
import { languageEnvironments } from './text-language.ts';

const ofFirstLanguage = ({ name }: Pick<Environment, 'name'>) => !languageEnvironments.has(name);

/** Tailwind, run once in a build: the style sheet is the same in all languages, and the first is built before the others. */
export function styleSheet(): Plugin[] {
  let made = '';
  const keep: Plugin = {
    name: 'sharedesk:style-sheet',
    apply: 'build',
    enforce: 'pre',
    sharedDuringBuild: true,
    transform: {
      filter: { id: /\/src\/web\/styles\.css$/ },
      handler(code) {
        if (ofFirstLanguage(this.environment)) made = code;
        if (!made) throw new Error(`${fallbackLanguage} must be built before the other languages, which use its style sheet`);
        return made;
      },
    },
  };
  return [...tailwindcss().map((plugin) => ({ ...plugin, applyToEnvironment: ofFirstLanguage })), keep];
}
