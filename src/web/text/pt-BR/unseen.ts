import type * as english from '../en/unseen';

export const unseenText: typeof english.unseenText = {
  warning: (named, more) => `Invisíveis, e nunca enviados: ${named.join('; ')}${more > 0 ? `; e mais ${more}` : ''}.`,
  character: (position, character) => `caractere ${position}, ${character}`,
  remove: 'Remover o que é invisível',
};
