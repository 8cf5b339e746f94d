import type * as english from '../en/wrapped';
import { isolated } from '../isolated';

export const wrappedText: typeof english.wrappedText = {
  wrappings: { quotes: 'aspas', label: 'um rótulo', address: 'um endereço' },
  warning: (wrappings) => `Mais do que o ID? Em volta dele há: ${wrappings.join(', ')}.`,
  use: (userId) => `Usar só ${isolated(userId)}`,
};
