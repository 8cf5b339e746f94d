import type * as english from '../en/look-alikes';

export const lookAlikeText: typeof english.lookAlikeText = {
  scripts: { Cyrillic: 'kyrillisch', Greek: 'griechisch' },
  variant: 'eine Sonderform',
  space: 'ein besonderes Leerzeichen',
  warning: (named, more) =>
    `Nicht das, was es scheint: ${named.join('; ')}${more > 0 ? `; und ${more} weitere` : ''}. Vergleichen Sie mit der ID in MyLINK.`,
  character: (character, position, number, kind) => `Zeichen ${position}, ${character}, ist ${number}, ${kind}`,
};
