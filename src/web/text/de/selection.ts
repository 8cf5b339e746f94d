import type * as english from '../en/selection';
import { pluralsOf } from '../plural';

const plural = pluralsOf('de');

export const selectionText: typeof english.selectionText = {
  missing: {
    failed: 'Ein Teil dieser Seite konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    retry: 'Erneut versuchen',
  },
  previews: (n) =>
    plural(n, {
      one: 'Der Bot verstummt, sobald dieser Link geöffnet wird, und Chat-Vorschauen öffnen Links. Fügen Sie ihn mit Bedacht ein.',
      other: `Der Bot verstummt, sobald einer von ${n} Links geöffnet wird, und Chat-Vorschauen öffnen Links. Fügen Sie sie mit Bedacht ein.`,
    }),
  bar: {
    name: 'Ausgewählte Links',
    count: (n, hidden, ended) =>
      [`${n} ausgewählt`, hidden > 0 && `${hidden} nicht angezeigt`, ended > 0 && `${ended} abgelaufen`].filter(Boolean).join(' · '),
    copyList: 'Liste kopieren',
    copyMessage: 'Als Nachricht kopieren',
    print: 'QR-Blatt drucken',
    handOver: 'Übergeben',
    who: 'Wer ist das?',
    export: 'Exportieren',
    clear: 'Auswahl aufheben',
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
  sheet: {
    title: 'QR-Blatt drucken',
    caution: 'Wer einen Code scannt, kann dessen Link bis zu seinem Ende nutzen.',
    paper: 'Papier',
    papers: { a4: 'A4', letter: 'Letter' },
    perPage: 'Codes je Seite',
    summary: (codes, pages) =>
      `${plural(codes, { one: 'Ein Code', other: `${codes} Codes` })} auf ${plural(pages, { one: 'einer Seite', other: `${pages} Seiten` })}`,
    tooLong: (n) =>
      plural(n, {
        one: 'Ein Link ist zu lang für einen QR-Code und fehlt.',
        other: `${n} Links sind zu lang für einen QR-Code und fehlen.`,
      }),
    close: 'Schließen',
    print: 'Drucken',
  },
  handOver: {
    title: (n) => `${plural(n, { one: 'Einen Link', other: `${n} Links` })} übergeben`,
    body: 'Die nächste Schicht erhält jeden aktiven Link mit Modus, Notiz oder Ende der Benutzer-ID und seinem Ende. Wer einen hat, kann ihn nutzen.',
    copy: 'Nachricht kopieren',
    copied: 'Nachricht kopiert.',
    copyFailed: 'Dieser Browser hat das Kopieren nicht erlaubt. Drucken Sie stattdessen das Blatt.',
    close: 'Schließen',
  },
};
