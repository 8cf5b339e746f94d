import type * as english from '../en/look-alikes';
import { isolated } from '../isolated';

export const lookAlikeText: typeof english.lookAlikeText = {
  kinds: {
    Cyrillic: 'cirílico',
    Greek: 'grego',
    Armenian: 'armênio',
    Cherokee: 'cherokee',
    variant: 'uma forma especial',
    sign: 'um sinal especial',
    digit: 'um algarismo de outra escrita',
  },
  named: (named, more) => `${named.join('; ')}${more > 0 ? `; e mais ${more}` : ''}`,
  warning: (named) => `Não é o que parece: ${named}. Compare com o ID no MyLINK.`,
  character: (character, position, number, kind, plain) =>
    `o caractere ${position}, ${character}, é ${number}, ${kind}${plain === undefined ? '' : `, não ${plain}`}`,
  space: (position, name) => `o caractere ${position} é ${name}`,
  takePlain: (userId) => `Usar simplesmente ${isolated(userId)}`,
};
