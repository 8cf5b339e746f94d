import type * as english from '../en/sign-in';

export const signInFailureText: typeof english.signInFailureText = {
  sign_in_expired: {
    title: 'Questo accesso non è più valido',
    body: 'Ha richiesto troppo tempo o è già stato usato. Acceda di nuovo. Se non basta, consenta i cookie per questo indirizzo.',
  },
  sign_in_refused: {
    title: 'Accesso non riuscito',
    body: 'L’accesso è stato rifiutato o annullato. Acceda di nuovo o usi un altro account. Se non basta, informi l’amministratore.',
  },
  not_an_operator: {
    title: 'Non è un operatore qui',
    body: 'Questo account non può usare Sharedesk. Usi un altro account o chieda l’accesso all’amministratore.',
  },
  sign_in_failed: {
    title: 'L’accesso non ha funzionato',
    body: 'Acceda di nuovo. Se non basta, informi l’amministratore.',
  },
  sign_in_unavailable: {
    title: 'Il servizio di accesso non è raggiungibile',
    body: 'Al momento non risponde. Acceda di nuovo tra un minuto. Se non basta, informi l’amministratore.',
  },
  still_signed_in: {
    title: 'Uscita solo da Sharedesk',
    body: 'L’accesso con il Suo account aziendale potrebbe essere ancora attivo. Chiuda tutte le finestre di questo browser prima che altri lo usino.',
  },
};
