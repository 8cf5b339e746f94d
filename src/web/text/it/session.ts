import type * as english from '../en/session';
import { pluralsOf } from '../plural';

const plural = pluralsOf('it');

export const sessionText: typeof english.sessionText = {
  ended: {
    title: 'Sessione terminata. Acceda per continuare.',
    body: 'Quanto ha digitato e i Suoi link restano qui per Lei. Chiunque altro acceda trova tutto vuoto.',
    bodyUnsealed:
      'Questo indirizzo non ha https, quindi quanto ha digitato e i Suoi link non possono essere conservati. I link attivi restano validi fino alla scadenza.',
  },
  signOutQuestion: {
    title: 'Uscire e dimenticare i link attivi?',
    body: 'I link attivi restano validi fino alla scadenza, ma dopo l’uscita Sharedesk non li elencherà più.',
    cancel: 'Resta connesso',
    confirm: 'Esci',
    rowsTitle: 'Uscire e dimenticare l’elenco?',
    rows: (n) =>
      `${plural(n, { one: `${n} riga dell’elenco non è completata`, other: `${n} righe dell’elenco non sono completate` })}. Gli ID utente verranno dimenticati.`,
  },
  everywhere: {
    name: 'Esci ovunque',
    title: 'Uscire ovunque?',
    body: 'Termina le Sue sessioni in tutti i browser. I link già creati restano attivi.',
    cancel: 'Resta connesso',
    confirm: 'Esci ovunque',
  },
};
