import type * as english from '../en/bulk';
import { page } from './page';

const one = (n: number, single: string, several: string) => `${n} ${n === 1 ? single : several}`;
const links = (n: number) => one(n, 'Link', 'Links');
const rows = (n: number) => one(n, 'Zeile', 'Zeilen');

export const bulkText: typeof english.bulkText = {
  file: {
    empty: 'Diese Liste hat keine Zeilen.',
    too_long: 'Diese Liste hat mehr als 5000 Zeilen. Behalten Sie nur die, die Sie brauchen.',
    too_big: 'Diese Datei ist größer als 2 MB. Behalten Sie nur die Zeilen, die Sie brauchen.',
    workbook: 'Das ist eine Arbeitsmappe. Speichern Sie das Blatt als CSV und wählen Sie dann diese Datei.',
    no_text: 'Das ist keine Textdatei. Speichern Sie die Liste als CSV und wählen Sie dann diese Datei.',
    unreadable: 'Diese Datei konnte nicht gelesen werden. Wählen Sie sie noch einmal.',
    several: 'Das sind mehrere Dateien. Wählen Sie eine Liste nach der anderen.',
    page_incomplete: 'Ein Teil dieser Seite konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    close: 'Schließen',
  },
  columns: {
    title: 'Welche Spalte enthält die Benutzer-IDs?',
    userId: 'Benutzer-ID',
    note: 'Notiz',
    noNote: 'Keine Notiz',
    header: 'Die erste Zeile ist eine Überschrift',
    column: (n) => `Spalte ${n}`,
    look: 'Erste Zeilen',
    use: 'Diese Liste verwenden',
    cancel: 'Zurück',
  },
  submit: (n) => (n > 1 ? `${links(n)} erstellen` : page.form.submit),
  good: (n) => `${rows(n)} bereit`,
  refused: (n) => `${rows(n)} ohne Link`,
  noneGood: 'Keine Zeile ist bereit. Korrigieren Sie, was unten steht.',
  commas: {
    apart: 'Kommas und Semikolons trennen Benutzer-IDs.',
    whole: 'Jede Zeile ist eine einzige Benutzer-ID, mit Kommas und Semikolons.',
    readApart: 'An ihnen trennen',
    readWhole: 'Jede Zeile ist eine ID',
  },
  line: (line) => `Zeile ${line}`,
  liveAlready: (where) => `${where}: Ein aktiver Link steht schon in der Liste. Es wird noch einer erstellt.`,
  noteCut: (where) => `${where}: Nur die ersten 120 Zeichen der Notiz bleiben erhalten.`,
  duplicate: (firstLine) => `Wie Zeile ${firstLine}. Es wird ein einziger Link erstellt.`,
  tooMany: 'Mehr als 500 Zeilen. Erstellen Sie diese danach.',
  damaged: {
    shortened: 'Eine Tabellenkalkulation hat diese Zahl gekürzt. Formatieren Sie die Spalte als Text und kopieren Sie sie noch einmal.',
    decimal:
      'Eine Tabellenkalkulation hat daraus eine Dezimalzahl gemacht. Formatieren Sie die Spalte als Text und kopieren Sie sie noch einmal.',
    cell_error: 'Hier steht eine Fehlermeldung der Tabellenkalkulation anstelle der ID.',
  },
  issues: {
    user_id_missing: () => 'Keine Benutzer-ID.',
    user_id_too_long: () => 'Länger als 255 Zeichen.',
    user_id_dots: () => 'Keine Benutzer-ID.',
    user_id_unseen: ({ character, position }) => `Zeichen ${position} ist unsichtbar: ${character}.`,
  },
  rows(lines) {
    const shown = lines.slice(0, 3).join(', ');
    return `${lines.length === 1 ? 'Zeile' : 'Zeilen'} ${lines.length > 3 ? `${shown} und ${lines.length - 3} weitere` : shown}`;
  },
  warnings: {
    prefix_mixed: (where) =>
      `${where}: kein + und keine 0 am Anfang, anders als bei anderen. Eine Tabellenkalkulation kann sie entfernt haben.`,
    prefix_lost: (where) =>
      `${where}: Nummern ohne Landesvorwahl. Eine Tabellenkalkulation kann ein + oder eine 0 am Anfang entfernt haben.`,
    digits_lost: (where) => `${where}: Die letzten Ziffern sind Nullen. Eine Tabellenkalkulation kann sie verloren haben.`,
    look_alike: (where) => `${where}: Zeichen, die wie andere aussehen. Vergleichen Sie diese IDs mit MyLINK.`,
  },
  odd: {
    lookAlikes: 'Zeichen, die wie andere aussehen',
    unseen: { found: (where) => `${where}: unsichtbare Zeichen.`, remove: 'Unsichtbares entfernen' },
    wrapped: { found: (where) => `${where}: mehr als die ID.`, remove: 'Nur die IDs behalten' },
  },
  before: {
    title: (n) => `${links(n)} erstellen?`,
    body: {
      takeover: (n) =>
        `Wenn ${n === 1 ? 'er geöffnet ist' : 'alle geöffnet sind'}, verlässt der Bot ${one(n, 'Chat', 'Chats')}, jeweils bis jemand den Chat zurückgibt. Ein Link lässt sich nicht widerrufen.`,
      auto: (n) =>
        `Wenn ${n === 1 ? 'er geöffnet ist' : 'alle geöffnet sind'}, verlässt der Bot ${one(n, 'Chat', 'Chats')}, jeweils bis der Link endet. Ein Link lässt sich nicht widerrufen.`,
    },
    lookAlikes: (where) =>
      `${where}: Einige Zeichen sind nicht, was sie scheinen. Mit einer anderen ID führt ein Link zu einem anderen Kunden.`,
    cancel: 'Zurück',
    confirm: (n) => `Ja, ${links(n)} erstellen`,
    takes: (time) => `Dauert etwa ${time}: Die Zahl der Links je Minute ist begrenzt.`,
  },
  run: {
    progress: 'Links',
    stop: 'Anhalten',
    state: {
      waiting: 'Wartet',
      creating: 'Wird erstellt …',
      made: 'Erstellt',
      held: 'Nicht angefragt',
      failed: 'Fehlgeschlagen',
      mayExist: 'Existiert vielleicht',
    },
    done: (ended, all) => `${ended} von ${all}`,
    left: (time) => `Noch etwa ${time}`,
    pause: {
      limited: 'Zu viele Anfragen. Es geht von selbst weiter.',
      limit: (time) => `Zu viele Anfragen. Es geht in ${time} weiter.`,
      offline: 'Sie sind offline. Es geht weiter, sobald Sie wieder online sind.',
      sign_in: 'Sitzung beendet. Melden Sie sich an, um fortzufahren; keine Zeile geht verloren.',
      gate: 'Die Anmeldung vor Sharedesk ist beendet. Laden Sie die Seite neu, um fortzufahren; keine Zeile geht verloren.',
    },
    reload: 'Neu laden',
    halted: (reason) => `Angehalten: Eine Zeile nach der anderen ist fehlgeschlagen. Der Rest wurde nicht angefragt. ${reason}`,
    summary: ({ made, failed, mayExist, held }) =>
      [
        `${made} erstellt`,
        failed > 0 && `${failed} fehlgeschlagen`,
        mayExist > 0 && `${mayExist} existieren vielleicht`,
        held > 0 && `${held} nicht angefragt`,
      ]
        .filter(Boolean)
        .join(', '),
    retry: (n) => `${n} wiederholen`,
    createRest: (n) => `Die anderen ${n} erstellen`,
    edit: (n) => `${n} bearbeiten`,
    retryOne: 'Erneut erstellen',
    retryOneOf: (who) => `Erneut erstellen: ${who}`,
    retryOneQuestion: {
      title: 'Noch einen Link erstellen?',
      body: 'Vielleicht gibt es schon einen Link. Niemand hat ihn erhalten, und er endet von selbst.',
      cancel: 'Zurück',
      confirm: 'Ja, Link erstellen',
    },
    pageLeft: 'Die Seite wurde verlassen, bevor die Antwort kam.',
    forget: 'Ausblenden',
    forgetQuestion: {
      title: (n) => `${rows(n)} ohne Link ausblenden?`,
      body: 'Diese Seite kennt dann die Benutzer-IDs nicht mehr. Links, die vielleicht existieren, enden von selbst.',
      cancel: 'Behalten',
      confirm: 'Ausblenden',
    },
  },
};
