import type * as english from '../en/failures';
import { page } from './page';

const mayExist = 'Niemand hat einen Link erhalten. Es kann einer entstanden sein; er endet von selbst.';
const noneMade = 'Es wurde kein Link erstellt.';
const mismatch = 'Diese Seite ist veraltet. Notieren Sie Ihre Eingaben und laden Sie die Seite neu.';
const tooBusy = 'Zu viele Anfragen.';
const tell = 'Wenn das so bleibt, informieren Sie Ihre Administration.';

export const failures: typeof english.failures = {
  offline: () => 'Sie sind offline, daher wurde nichts gesendet.',
  page_incomplete: () => page.pageIncomplete,
  no_answer: () => `Sharedesk hat nicht geantwortet. Prüfen Sie die Verbindung. ${mayExist}`,
  unexpected_answer: () =>
    `Sharedesk hat eine Antwort gegeben, die diese Seite nicht kennt. Laden Sie sie neu und versuchen Sie es erneut. ${mayExist}`,
  gate_closed: (fate) => `${page.session.gateClosed} ${fate}`,
  too_many_cookies: () =>
    'Ihr Browser sendet zu viele Cookies. Notieren Sie Ihre Eingaben, löschen Sie die Cookies dieser Website und laden Sie die Seite neu.',
  server_unavailable: (fate) => `Sharedesk ist nicht erreichbar. ${tell} ${fate}`,
  invalid_json: () => mismatch,
  not_found: () => mismatch,
  method_not_allowed: () => mismatch,
  payload_too_large: () => mismatch,
  unsupported_media_type: () => mismatch,
  unauthenticated: () => 'Sitzung beendet. Melden Sie sich an, um fortzufahren.',
  cross_site_request: () =>
    `${noneMade} Öffnen Sie Sharedesk unter seiner üblichen Adresse. Wenn das die Adresse ist, informieren Sie Ihre Administration.`,
  not_allowed: () =>
    `${noneMade} Sie dürfen diesen Link nicht erstellen. Wählen Sie einen anderen Modus oder Bot oder fragen Sie Ihre Administration.`,
  conversation_not_found: () => 'Zu dieser Benutzer-ID gibt es keinen Chat. Vergleichen Sie sie mit der ID in MyLINK.',
  invalid_request: () => 'Das wurde nicht angenommen. Korrigieren Sie, was markiert ist.',
  upstream_rejected: () =>
    'MyLINK hat das abgelehnt. Prüfen Sie die Benutzer-ID. Wenn sie stimmt, fragen Sie Ihre Administration, ob der Bot auf dem Web-Kanal veröffentlicht ist.',
  rate_limited: () => tooBusy,
  outcome_unknown: () => `Dieser Klick wurde zweimal gesendet. ${mayExist} Erstellen Sie bei Bedarf einen weiteren Link.`,
  upstream_unauthorized: () => `${noneMade} MyLINK akzeptiert die Zugangsdaten von Sharedesk nicht: Informieren Sie Ihre Administration.`,
  upstream_invalid_response: (fate) => `MyLINK hat keinen brauchbaren Link geliefert. ${tell} ${fate}`,
  upstream_unavailable: (fate) => `MyLINK ist nicht erreichbar. Versuchen Sie es in einer Minute erneut. ${fate}`,
  audit_unavailable: () => `${noneMade} Der Vorgang konnte nicht protokolliert werden. Versuchen Sie es in einer Minute erneut. ${tell}`,
  upstream_timeout: (fate) => `MyLINK hat nicht rechtzeitig geantwortet. ${fate}`,
  internal_error: (fate) => `In Sharedesk ist ein Fehler aufgetreten. ${tell} ${fate}`,
};

export const failureText: typeof english.failureText = {
  mayExist,
  noneMade,
  tooBusy,
  wait: (time) => `Versuchen Sie es in ${time} erneut.`,
  retryIn: (seconds) => `${page.session.retry} (${seconds})`,
  reference: (requestId) => `Referenz: ${requestId}`,
  copyReference: 'Referenz kopieren',
};
