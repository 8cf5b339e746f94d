import type * as english from '../en/unseen';
import { pluralsOf } from '../plural';

const plural = pluralsOf('it');

export const unseenText: typeof english.unseenText = {
  warning: (named, more) =>
    `Invisibili e mai inviati: ${named.join('; ')}${more > 0 ? `; e ${plural(more, { one: 'un altro', other: `altri ${more}` })}` : ''}.`,
  character: (position, character) => `carattere ${position}, ${character}`,
  remove: 'Rimuovi i caratteri invisibili',
};
