import type * as english from '../en/live-links';
import { pluralsOf } from '../plural';

const plural = pluralsOf('de');
const links = (n: number) => plural(n, { one: '1 Link', other: `${n} Links` });

export const liveLinksText: typeof english.liveLinksText = {
  title: 'Aktive Links',
  back: 'Zurück zu Sharedesk',
  refresh: 'Aktualisieren',
  asOf: (time) => `Stand: ${time}`,
  loading: 'Links werden geladen…',
  refused: {
    title: 'Die aktiven Links sind der Teamleitung vorbehalten',
    body: 'Ihr Konto darf die Links anderer nicht sehen. Wenn Sie das brauchen, wenden Sie sich an Ihre Administration.',
  },
  filter: {
    name: 'Filter',
    operator: 'Erstellt von',
    operatorHint: 'Name oder ID',
    mode: 'Modus',
    bot: 'Bot',
    ends: 'Ende',
    userId: 'Benutzer-ID',
    all: 'Alle',
    anyTime: 'Beliebig',
    within: (hours) => `Innerhalb von ${hours}`,
    show: 'Anzeigen',
    clear: 'Filter entfernen',
    only: (customer) => `Nur Benutzer-ID ${customer}`,
    anyCustomer: 'Alle Benutzer-IDs anzeigen',
  },
  columns: { ends: 'Endet', mode: 'Modus', bot: 'Bot', operator: 'Erstellt von', made: 'Erstellt', requestId: 'Anfrage-ID' },
  left: (time) => `noch ${time}`,
  ended: 'abgelaufen',
  copyRequestId: (requestId) => `Anfrage-ID ${requestId} kopieren`,
  copied: 'Kopiert',
  copyFailed: 'Dieser Browser hat das Kopieren nicht erlaubt. Markieren Sie die Anfrage-ID und kopieren Sie sie.',
  count: links,
  countSoFar: (n) => `bisher ${links(n)}`,
  more: 'Weitere laden',
  none: 'Zurzeit ist kein Link aktiv.',
  noneFound: 'Kein aktiver Link passt zum Filter.',
  noneYet: 'Bisher passt kein aktiver Link zum Filter. Laden Sie weitere, um weiterzusuchen.',
  hours: {
    title: (n) => `${links(n)} in den letzten 24 Stunden erstellt`,
    table: 'Erstellte Links pro Stunde',
    hour: 'Stunde',
    links: 'Links',
  },
  csv: {
    name: 'Als CSV exportieren',
    fileName: 'sharedesk-live-links.csv',
    header: ['Endet', 'Modus', 'Erstellt von', 'ID des Erstellers', 'Erstellt', 'Anfrage-ID'],
    bot: 'Bot',
    reading: (n) => `${links(n)} gelesen…`,
    saved: (n) => `${links(n)} gespeichert.`,
    cut: (n) => `Nur die ersten ${n} Links wurden gespeichert. Grenzen Sie den Filter ein, um die übrigen zu erhalten.`,
  },
  failures: {
    offline: 'Sie sind offline. Die Liste kann nicht aktualisiert werden.',
    storeDown: 'Der gemeinsame Speicher antwortet zurzeit nicht. Versuchen Sie es in einer Minute erneut.',
    tooBusy: 'Zu viele Anfragen. Versuchen Sie es in einer Minute erneut.',
    noSuchId: 'Das kann weder eine Person noch eine Benutzer-ID sein. Prüfen Sie die Eingabe.',
    failed: 'Die Links konnten nicht gelesen werden. Melden Sie es Ihrer Administration, wenn das so bleibt.',
    retry: 'Erneut versuchen',
  },
};
