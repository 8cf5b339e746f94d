import type * as english from '../en/wrapped';
import { isolated } from '../isolated';

export const wrappedText: typeof english.wrappedText = {
  wrappings: { quotes: 'comillas', label: 'una etiqueta', address: 'una dirección' },
  warning: (wrappings) => `¿Hay algo más que el ID? Lo rodea: ${wrappings.join(', ')}.`,
  use: (userId) => `Usar solo ${isolated(userId)}`,
};
