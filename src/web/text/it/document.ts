import type * as english from '../en/document';
import { page } from './page';

export const documentText: typeof english.documentText = {
  liveLinksTitle: 'Link attivi – Sharedesk',
  description: 'Condividere con un collega una conversazione in corso con il chatbot.',
  noScript: 'Sharedesk richiede JavaScript. Lo consenta per questo indirizzo e ricarichi la pagina.',
  notLoaded:
    'Sharedesk non è stato caricato per intero, quindi non è stato inviato nulla. Verifichi la connessione, prenda nota di quanto ha digitato e ricarichi la pagina.',
  busy: page.result.busy,
};
