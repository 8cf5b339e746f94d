import { describe, expect, test } from 'vitest';
import { fallbackLanguage, languageCodes } from '#contract/language';

type Texts = Record<string, unknown>;

const files = import.meta.glob<Texts>('./*/*.ts', { eager: true });

/** What is the same in English and in other languages: names, what a machine reads, and what has no words. */
const names = ['Sharedesk', '{USER_ID}', 'sharedesk-links.csv'];

/** Words that a language shares with English. */
const shared: Record<string, string[]> = {
  de: ['Sandbox', 'System', 'Link', 'Name', 'Filter', 'Status'],
};

/** Every text of a language, by its file and its keys. A function is told apart by its parameters and by what it is made of. */
function textsOf(language: string): Map<string, string | Function> {
  const texts = new Map<string, string | Function>();
  const collect = (path: string, value: unknown) => {
    if (typeof value === 'string' || typeof value === 'function') texts.set(path, value);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) collect(`${path}.${key}`, inner);
  };
  for (const [path, texts] of Object.entries(files)) {
    const [, folder, name] = path.split('/');
    if (folder === language) collect(name ?? '', { ...texts });
  }
  return texts;
}

/** Its key, and how many parameters it has. */
const shapeOf = ([key, text]: [string, string | Function]) => (typeof text === 'string' ? key : `${key}(${text.length})`);
/** What a text says: itself, or the literals of which a function makes it. */
const sayingOf = (text: string | Function) =>
  typeof text === 'string'
    ? text
    : (
        String(text)
          .match(/(["'`])(?:(?!\1).)*\1/gs)
          ?.join(' ') ?? ''
      ).replace(/\$\{[^}]*\}/g, '');
const hasWords = (text: string) => /\p{L}{2}/u.test(text);

describe.each(languageCodes.filter((language) => language !== fallbackLanguage))('in %s', (language) => {
  const english = textsOf(fallbackLanguage);
  const own = textsOf(language);

  test('every text is there, with the parameters that it has in English, and no other', () => {
    expect(Array.from(own, shapeOf).sort()).toEqual(Array.from(english, shapeOf).sort());
  });

  test('no text is still in English', () => {
    const known = new Set([...names, ...(shared[language] ?? []), fallbackLanguage]);
    const left = Array.from(own).filter(([key, text]) => {
      const words = sayingOf(text);
      return words === sayingOf(english.get(key) ?? '') && hasWords(words) && !known.has(words);
    });
    expect(left).toEqual([]);
  });
});
