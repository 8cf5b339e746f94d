import type * as english from '../en/selection';
import { pluralsOf } from '../plural';

const plural = pluralsOf('de');

export const selectionText: typeof english.selectionText = {
  missing: {
    failed: 'Ein Teil dieser Seite konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    retry: 'Erneut versuchen',
  },
  bar: {
    name: 'Ausgewählte Links',
    count: (n, hidden, ended) =>
      [`${n} ausgewählt`, hidden > 0 && `${hidden} nicht angezeigt`, ended > 0 && `${ended} abgelaufen`].filter(Boolean).join(' · '),
    copyList: 'Liste kopieren',
    copyMessage: 'Als Nachricht kopieren',
    export: 'Exportieren',
    clear: 'Auswahl aufheben',
    previews: (n) =>
      plural(n, {
        one: 'Der Bot verstummt, sobald dieser Link geöffnet wird, und Chat-Vorschauen öffnen Links. Fügen Sie ihn mit Bedacht ein.',
        other: `Der Bot verstummt, sobald einer von ${n} Links geöffnet wird, und Chat-Vorschauen öffnen Links. Fügen Sie sie mit Bedacht ein.`,
      }),
    copyFailed: 'Dieser Browser hat das Kopieren nicht erlaubt. Exportieren Sie die Links stattdessen.',
  },
  export: {
    title: (n) => `${plural(n, { one: 'Einen Link', other: `${n} Links` })} exportieren`,
    body: 'Wer eine Datei mit Links erhält, kann sie bis zu ihrem Ende nutzen. In beiden Dateien stehen vollständige Benutzer-IDs und Notizen.',
    withoutLinks: 'Ohne Links',
    withLinks: 'Mit Links',
    cancel: 'Zurück',
    fileName: 'sharedesk-links.csv',
    fileNameWithLinks: 'sharedesk-links-geheim.csv',
  },
};
