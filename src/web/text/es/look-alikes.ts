import type * as english from '../en/look-alikes';
import { isolated } from '../isolated';

export const lookAlikeText: typeof english.lookAlikeText = {
  kinds: {
    Cyrillic: 'cirílico',
    Greek: 'griego',
    Armenian: 'armenio',
    Cherokee: 'cheroqui',
    variant: 'una forma especial',
    sign: 'un signo especial',
    digit: 'una cifra de otra escritura',
  },
  named: (named, more) => `${named.join('; ')}${more > 0 ? `; y ${more} más` : ''}`,
  warning: (named) => `No es lo que parece: ${named}. Compárelo con el ID en MyLINK.`,
  character: (character, position, number, kind, plain) =>
    `el carácter ${position}, ${character}, es ${number}, ${kind}${plain === undefined ? '' : `, no ${plain}`}`,
  space: (position, name) => `el carácter ${position} es ${name}`,
  takePlain: (userId) => `Usar simplemente ${isolated(userId)}`,
};
