import type * as english from '../en/document';
import { page } from './page';

export const documentText: typeof english.documentText = {
  liveLinksTitle: 'Enlaces activos – Sharedesk',
  description: 'Comparta con un compañero una conversación en curso con el chatbot.',
  noScript: 'Sharedesk necesita JavaScript. Permítalo para esta dirección y recargue la página.',
  notLoaded:
    'Sharedesk no se pudo cargar por completo, así que no se envió nada. Revise la conexión, anote lo que escribió y recargue la página.',
  busy: page.result.busy,
};
