import type * as english from '../en/unseen';

export const unseenText: typeof english.unseenText = {
  warning: (named, more) => `Invisibles, y nunca se envían: ${named.join('; ')}${more > 0 ? `; y ${more} más` : ''}.`,
  character: (position, character) => `carácter ${position}, ${character}`,
  remove: 'Quitar lo invisible',
};
