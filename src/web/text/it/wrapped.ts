import type * as english from '../en/wrapped';
import { isolated } from '../isolated';

export const wrappedText: typeof english.wrappedText = {
  wrappings: { quotes: 'virgolette', label: 'un’etichetta', address: 'un indirizzo' },
  warning: (wrappings) => `Più dell’ID? Intorno ha anche: ${wrappings.join(', ')}.`,
  use: (userId) => `Usa solo ${isolated(userId)}`,
};
