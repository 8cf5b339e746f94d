import { describe, expect, test } from 'vitest';
import { fallbackLanguage, languageCodes } from '#contract/language';

type Texts = Record<string, unknown>;

const files = import.meta.glob<Texts>('./*/*.ts', { eager: true });

/** What is the same in English and in other languages: names, what a machine reads, and what has no words. */
const names = ['Sharedesk', '{USER_ID}', 'sharedesk-links.csv', 'sharedesk-links-secret.csv', 'sharedesk-live-links.csv', 'Letter'];

/** Words that a language shares with English. */
const shared: Record<string, string[]> = {
  de: ['Sandbox', 'System', 'Link', 'Links', 'Name', 'Filter', 'Status', 'Bot', 'Bot:'],
  it: ['Sandbox', 'Menu', 'Link', 'min', 'Bot', 'Bot:'],
  es: ['Sandbox', 'min', 'Bot', 'Bot:'],
  'pt-BR': ['Sandbox', 'Menu', 'Link', 'Links', 'Status', 'min', 'Bot', 'Bot:'],
};

interface Text {
  /** Undefined where it is no function. */
  parameters?: number;
  /** The text, or the literals of which a function makes it. */
  words: string;
}

const literals = (code: string) => {
  const quoted = code.match(/(["'`])(?:(?!\1).)*\1/gs)?.join(' ') ?? '';
  return quoted.replace(/\$\{[^}]*\}|["'`]/g, '').trim();
};

/** Every text of a language, by its file and its keys. */
function textsOf(language: string): Map<string, Text> {
  const texts = new Map<string, Text>();
  const collect = (path: string, value: unknown) => {
    if (typeof value === 'string') texts.set(path, { words: value });
    else if (typeof value === 'function') texts.set(path, { words: literals(String(value)), parameters: value.length });
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) collect(`${path}.${key}`, inner);
  };
  for (const [path, module] of Object.entries(files)) {
    const [, folder, name] = path.split('/');
    if (folder === language) collect(name ?? '', { ...module });
  }
  return texts;
}

const shapeOf = ([key, { parameters }]: [string, Text]) => (parameters === undefined ? key : `${key}(${parameters})`);
const hasWords = (text: string) => /\p{L}{2}/u.test(text);

describe.each(languageCodes.filter((language) => language !== fallbackLanguage))('in %s', (language) => {
  const english = textsOf(fallbackLanguage);
  const own = textsOf(language);

  test('every text is there, with the parameters that it has in English, and no other', () => {
    expect(Array.from(own, shapeOf).sort()).toEqual(Array.from(english, shapeOf).sort());
  });

  test('no text is still in English', () => {
    const known = new Set([...names, ...(shared[language] ?? []), fallbackLanguage]);
    const isLeft = (key: string, words: string) => words === english.get(key)?.words && hasWords(words) && !known.has(words);
    const left = Array.from(own, ([key, { words }]) => (isLeft(key, words) ? key : [])).flat();
    expect(left).toEqual([]);
  });
});
