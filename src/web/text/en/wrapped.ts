import { isolated } from '../isolated';

/** Offers to remove what was copied with a user ID. */
export const wrappedText = {
  wrappings: { quotes: 'quotes', label: 'a label', address: 'an address' },
  warning: (wrappings: string[]) => `More than the ID? It has ${wrappings.join(', ')} around it.`,
  use: (userId: string) => `Use only ${isolated(userId)}`,
};
