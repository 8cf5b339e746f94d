import type * as english from '../en/unseen';

export const unseenText: typeof english.unseenText = {
  warning: (named, more) => `Unsichtbar und nie gesendet: ${named.join('; ')}${more > 0 ? `; und ${more} weitere` : ''}.`,
  character: (position, character) => `Zeichen ${position}, ${character}`,
  remove: 'Unsichtbares entfernen',
};
