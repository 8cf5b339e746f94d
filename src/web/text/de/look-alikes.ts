import type * as english from '../en/look-alikes';
import { isolated } from '../isolated';

export const lookAlikeText: typeof english.lookAlikeText = {
  kinds: {
    Cyrillic: 'kyrillisch',
    Greek: 'griechisch',
    Armenian: 'armenisch',
    Cherokee: 'Cherokee-Schrift',
    variant: 'eine Sonderform',
    sign: 'ein Sonderzeichen',
    digit: 'eine Ziffer einer anderen Schrift',
  },
  named: (named, more) => `${named.join('; ')}${more > 0 ? `; und ${more} weitere` : ''}`,
  warning: (named) => `Nicht das, was es scheint: ${named}. Vergleichen Sie mit der ID in MyLINK.`,
  character: (character, position, number, kind, plain) =>
    `Zeichen ${position}, ${character}, ist ${number}, ${kind}${plain === undefined ? '' : `, nicht ${plain}`}`,
  space: (position, name) => `Zeichen ${position} ist ${name}`,
  takePlain: (userId) => `Einfach ${isolated(userId)} verwenden`,
};
