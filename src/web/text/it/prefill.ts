import type * as english from '../en/prefill';

export const prefillText: typeof english.prefillText = {
  faults: {
    unreadable: 'Il link dal Suo CRM conteneva questo dato in una forma illeggibile. Lo inserisca qui.',
    repeated: 'Il link dal Suo CRM conteneva questo dato più volte. Lo verifichi.',
    unknown_mode: 'Il link dal Suo CRM richiedeva una modalità che non esiste. Ne scelga una.',
    unknown_part: 'Il link dal Suo CRM conteneva qualcosa che Sharedesk non conosce. Verifichi il modulo.',
  },
  filled: 'Compilato da un link del Suo CRM. Verifichi i dati prima di creare il link.',
  kept: 'Quanto ha digitato è ancora qui. Il Suo CRM ha inviato altri dati.',
  typedBefore: 'Quanto ha digitato prima è conservato.',
  putBackTyped: 'Ripristina quanto ho digitato',
  useLink: 'Usa i dati del CRM',
  question: {
    title: 'Sostituire quanto ha digitato?',
    body: (details) => `Il Suo CRM ha inviato: ${details}. Potrà tornare indietro in seguito.`,
    cancel: 'Mantieni quanto ho digitato',
    confirm: 'Sostituisci',
  },
  nothingReadable: 'nulla di leggibile',
};
