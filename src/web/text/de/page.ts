import type * as english from '../en/page';
import { pluralsOf } from '../plural';

const plural = pluralsOf('de');

export const page: typeof english.page = {
  language: 'de',
  appName: 'Sharedesk',
  menu: {
    name: 'Menü',
    operator: 'angemeldet als',
    keys: 'Tasten',
    missing: 'Ein Teil des Menüs konnte nicht geladen werden.',
    retry: 'Erneut versuchen',
  },
  sandbox: {
    name: 'Sandbox',
    note: 'Nur zum Üben.',
    more: 'Diese Links öffnen nie einen echten Chat.',
  },
  session: {
    failed: 'Sharedesk erreicht seinen Server nicht. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    retry: 'Erneut versuchen',
    gateClosed: 'Sitzung beendet. Laden Sie die Seite neu, um sich anzumelden. Ihre Eingaben bleiben erhalten.',
    reload: 'Neu laden',
  },
  signIn: {
    title: 'Bei Sharedesk anmelden',
    body: 'Melden Sie sich mit Ihrem Firmenkonto an.',
    submit: 'Anmelden',
    again: 'Erneut anmelden',
    otherAccount: 'Anderes Konto verwenden',
    left: 'Sie sind abgemeldet.',
    kept: 'Die Angaben aus Ihrem CRM bleiben erhalten. Sie werden nach der Anmeldung eingetragen.',
    soon: (end) => `Sitzung endet ${end}`,
    ended: 'Sitzung beendet. Melden Sie sich an, um fortzufahren. Ihre Eingaben und Links bleiben erhalten.',
    reference: (requestId) => `Referenz: ${requestId}`,
  },
  signOut: {
    name: 'Abmelden',
    failed:
      'Sie sind noch angemeldet. Prüfen Sie die Verbindung und melden Sie sich erneut ab. Überlassen Sie diesen Browser bis dahin niemandem.',
  },
  form: {
    title: 'Chat teilen',
    mode: 'Modus',
    modeHint: 'Was ist erlaubt?',
    viewOnly: 'Ihr Konto: nur Ansehen',
    modes: {
      view: { name: 'Mitlesen', does: 'Liest nur mit.', bot: 'Der Bot antwortet weiter.' },
      takeover: { name: 'Übernehmen', does: 'Der Bot verstummt, sobald der Link geöffnet wird,', bot: 'bis jemand den Chat zurückgibt.' },
      auto: {
        name: 'Auto-Rückgabe',
        does: 'Der Bot verstummt, sobald der Link geöffnet wird,',
        bot: 'und antwortet wieder, wenn der Link endet.',
      },
    },
    userId: 'Benutzer-ID',
    userIdHint: 'Wie in MyLINK angezeigt',
    importList: 'Liste importieren',
    worksFor: 'Gültig für',
    hours: 'Stunden',
    hoursUnit: 'Std.',
    note: 'Notiz',
    noteHint: 'nur für Sie',
    addNote: 'Notiz hinzufügen',
    until: 'Bis',
    final: 'Nicht widerrufbar.',
    submit: 'Link erstellen',
    offline: 'Sie sind offline. Ihre Eingaben bleiben erhalten.',
  },
  pageIncomplete:
    'Ein Teil dieser Seite konnte nicht geladen werden, daher wurde nichts gesendet. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  prefillFailed: 'Die Angaben aus Ihrem CRM konnten nicht eingetragen werden. Geben Sie sie hier ein.',
  result: {
    emptyTitle: 'Noch kein Link',
    empty: 'Ein neuer Link erscheint hier, mit seinem QR-Code.',
    failedTitle: 'Es wurde kein Link erstellt',
    select: 'Wählen Sie einen Link in der Liste, um ihn anzuzeigen.',
    busy: 'Link wird erstellt …',
    slow: 'Es dauert länger als sonst. Lassen Sie diese Seite geöffnet.',
    created: 'Link erstellt',
    copied: 'Kopiert',
  },
  list: {
    emptyTitle: 'Ihre Links erscheinen hier',
    empty: 'Sie bleiben, bis Sie diesen Tab schließen.',
    lastsUnsealed: 'Geht beim Neuladen oder Schließen der Seite verloren: Ohne https kann nichts gespeichert werden.',
    pressFor: 'Mit',
    keys: 'sehen Sie die Tasten.',
  },
  recentMissing: {
    failed: 'Die Liste Ihrer letzten Links konnte nicht angezeigt werden. Die Links bleiben erhalten.',
    retry: 'Liste erneut laden',
  },
  lost: {
    form: 'Das Formular konnte nicht angezeigt werden. Ihre Eingaben bleiben erhalten.',
    page: 'Ein Teil dieser Seite konnte nicht angezeigt werden.',
    retry: 'Erneut anzeigen',
  },
  print: 'Ausdrucke zeigen keine Benutzer-IDs oder Links.',
  time: {
    locale: 'de',
    nearDays: ['gestern', 'heute', 'morgen'],
    near: (time, day) => `${day}, ${time}`,
    far: (time, day) => `${day}, ${time}`,
    hour: (n) => `${n} Std.`,
    hours: (n) => plural(n, { one: `${n} Stunde`, other: `${n} Stunden` }),
    days: (n) => plural(n, { one: `${n} Tag`, other: `${n} Tage` }),
  },
};
