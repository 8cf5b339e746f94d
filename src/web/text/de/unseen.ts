import type * as english from '../en/unseen';
import { pluralsOf } from '../plural';

const plural = pluralsOf('de');

export const unseenText: typeof english.unseenText = {
  warning: (named, more) =>
    `Unsichtbar und nie gesendet: ${named.join('; ')}${more > 0 ? `; und ${plural(more, { one: 'ein weiteres', other: `${more} weitere` })}` : ''}.`,
  character: (position, character) => `Zeichen ${position}, ${character}`,
  remove: 'Unsichtbares entfernen',
};
