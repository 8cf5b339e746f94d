import type * as english from '../en/look-alikes';
import { isolated } from '../isolated';
import { pluralsOf } from '../plural';

const plural = pluralsOf('it');

export const lookAlikeText: typeof english.lookAlikeText = {
  kinds: {
    Cyrillic: 'cirillico',
    Greek: 'greco',
    Armenian: 'armeno',
    Cherokee: 'cherokee',
    variant: 'una forma speciale',
    sign: 'un segno speciale',
    digit: 'una cifra di un’altra scrittura',
  },
  named: (named, more) => `${named.join('; ')}${more > 0 ? `; e ${plural(more, { one: 'un altro', other: `altri ${more}` })}` : ''}`,
  warning: (named) => `Non è ciò che sembra: ${named}. Confronti con l’ID in MyLINK.`,
  character: (character, position, number, kind, plain) =>
    `il carattere ${position}, ${character}, è ${number}, ${kind}${plain === undefined ? '' : `, non ${plain}`}`,
  space: (position, name) => `il carattere ${position} è ${name}`,
  takePlain: (userId) => `Usa semplicemente ${isolated(userId)}`,
};
