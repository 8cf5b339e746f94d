import type * as english from '../en/examples';

export const examplesText: typeof english.examplesText = {
  name: 'Provi un esempio',
  ids: {
    '4915112345678': 'Un cliente',
    'missing-1': 'Nessuna conversazione',
    'sandbox:operator': 'Già con un operatore',
    'sandbox:requested': 'Attende un operatore',
    'sandbox:slow': 'Risposta lenta',
    'sandbox:silent': 'Nessuna risposta',
    'sandbox:throttled': 'Troppe richieste',
    'sandbox:rejected': 'Rifiutato',
    'sandbox:unauthorized': 'Nessun accesso',
    'sandbox:not_allowed': 'Non consentito',
    'sandbox:broken': 'Link inutilizzabile',
    'sandbox:down': 'Fuori servizio',
  },
};
