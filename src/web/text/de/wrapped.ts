import type * as english from '../en/wrapped';
import { isolated } from '../isolated';

export const wrappedText: typeof english.wrappedText = {
  wrappings: { quotes: 'Anführungszeichen', label: 'eine Beschriftung', address: 'eine Adresse' },
  warning: (wrappings) => `Mehr als die ID? Darum herum: ${wrappings.join(', ')}.`,
  use: (userId) => `Nur ${isolated(userId)} verwenden`,
};
