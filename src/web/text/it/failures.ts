import type * as english from '../en/failures';
import { page } from './page';

const mayExist = 'Nessuno ha ricevuto un link. Potrebbe essercene uno; scade da solo.';
const noneMade = 'Nessun link creato.';
const mismatch = 'Questa pagina non è aggiornata. Prenda nota di quanto ha digitato, poi la ricarichi.';
const tooBusy = 'Troppe richieste.';
const tell = 'Se il problema continua, informi l’amministratore.';

export const failures: typeof english.failures = {
  offline: () => 'È offline, quindi non è stato inviato nulla.',
  page_incomplete: () => page.pageIncomplete,
  no_answer: () => `Sharedesk non ha risposto. Verifichi la connessione. ${mayExist}`,
  unexpected_answer: () => `Sharedesk ha dato una risposta che questa pagina non conosce. La ricarichi e riprovi. ${mayExist}`,
  gate_closed: (fate) => `${page.session.gateClosed} ${fate}`,
  too_many_cookies: () =>
    'Il Suo browser invia troppi cookie. Prenda nota di quanto ha digitato, elimini i cookie di questo sito, poi ricarichi la pagina.',
  server_unavailable: (fate) => `Sharedesk non è raggiungibile. ${tell} ${fate}`,
  invalid_json: () => mismatch,
  not_found: () => mismatch,
  method_not_allowed: () => mismatch,
  payload_too_large: () => mismatch,
  unsupported_media_type: () => mismatch,
  unauthenticated: () => 'Sessione terminata. Acceda per continuare.',
  not_allowed: () =>
    `${noneMade} Lei non può creare questo link. Scelga un’altra modalità o un altro bot, oppure chieda all’amministratore.`,
  cross_site_request: () => `${noneMade} Apra Sharedesk al suo indirizzo abituale. Se è questo, informi l’amministratore.`,
  conversation_not_found: () => 'Nessuna conversazione ha questo ID utente. Lo confronti con l’ID in MyLINK.',
  invalid_request: () => 'La richiesta non è stata accettata. Corregga quanto è evidenziato.',
  upstream_rejected: () =>
    'MyLINK ha rifiutato la richiesta. Verifichi l’ID utente. Se è corretto, chieda all’amministratore se il bot è pubblicato sul canale Web.',
  rate_limited: () => tooBusy,
  outcome_unknown: () => `Questo clic è stato inviato due volte. ${mayExist} Se serve, crei un altro link.`,
  upstream_unauthorized: () => `${noneMade} MyLINK non accetta le credenziali di Sharedesk: informi l’amministratore.`,
  upstream_invalid_response: (fate) => `MyLINK non ha dato un link utilizzabile. ${tell} ${fate}`,
  upstream_unavailable: (fate) => `MyLINK non è raggiungibile. Riprovi tra un minuto. ${fate}`,
  audit_unavailable: () => `${noneMade} Non è stato possibile registrare l’operazione. Riprovi tra un minuto. ${tell}`,
  upstream_timeout: (fate) => `MyLINK non ha risposto in tempo. ${fate}`,
  internal_error: (fate) => `Errore di Sharedesk. ${tell} ${fate}`,
};

export const failureText: typeof english.failureText = {
  mayExist,
  noneMade,
  tooBusy,
  wait: (time) => `Riprovi tra ${time}.`,
  retryIn: (seconds) => `${page.session.retry} (${seconds})`,
  reference: (requestId) => `Riferimento: ${requestId}`,
  copyReference: 'Copia riferimento',
};
