import type * as english from '../en/inspector';

export const inspectorText: typeof english.inspectorText = {
  title: 'Freigabelink',
  ended: 'Abgelaufen',
  left: (time) => `noch ${time}`,
  renew: 'Erneuern',
  another: 'Neuer Link',
  close: 'Schließen',
  opensInNewTab: 'Öffnet in einem neuen Tab',
  hide: 'Verbergen',
  masked: 'Link, QR-Code, Benutzer-ID und Notiz sind verborgen.',
  unmask: 'Wieder anzeigen',
  caution: 'Öffnen übernimmt den Chat.',
  previews:
    'Chat-Vorschauen öffnen Links. Zeigen Sie daher den QR-Code oder geben Sie den Link einer einzelnen Person. Er wurde nicht für Sie kopiert.',
  endedNote: 'Dieser Link ist abgelaufen und wurde von dieser Seite entfernt.',
  lost: {
    live: 'Der Link wurde erstellt, hier ist er. Das übrige Ergebnis konnte nicht angezeigt werden.',
    ended: 'Der Link wurde erstellt und ist abgelaufen. Das übrige Ergebnis konnte nicht angezeigt werden.',
    link: 'Link',
    retry: 'Ergebnis erneut anzeigen',
  },
  open: {
    title: 'Selbst übernehmen?',
    body: 'Wenn Sie diesen Link öffnen, übernehmen Sie den Chat sofort vom Bot, in Ihrem Namen.',
    cancel: 'Zurück',
    confirm: 'Öffnen und übernehmen',
  },
  copy: {
    link: 'Link kopieren',
    message: 'Als Nachricht kopieren',
    withNote: 'Mit Notiz',
    share: 'Teilen …',
    copied: 'Kopiert',
    linkCopied: 'Link kopiert.',
    failed: (keys?: string) =>
      keys
        ? `Dieser Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Drücken Sie ${keys}.`
        : 'Dieser Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Halten Sie ihn gedrückt und wählen Sie „Kopieren“.',
    shareFailed: 'Dieser Browser hat das Teilen-Menü nicht geöffnet. Kopieren Sie stattdessen den Link.',
    messageBox: 'Nachricht',
  },
  message: {
    title: {
      view: 'Bitte lesen Sie in einem laufenden Kundenchat mit',
      takeover: 'Bitte übernehmen Sie einen laufenden Kundenchat',
      auto: 'Bitte übernehmen Sie vorübergehend einen laufenden Kundenchat',
    },
    allows: {
      view: 'Sie können den Chat mitlesen; der Bot antwortet weiter.',
      takeover: 'Sobald Sie den Link öffnen, übernehmen Sie den Chat vom Bot. Öffnen Sie ihn erst, wenn Sie bereit sind.',
      auto: 'Sobald Sie den Link öffnen, übernehmen Sie den Chat vom Bot; der Bot antwortet wieder, wenn der Link endet. Öffnen Sie ihn erst, wenn Sie bereit sind.',
    },
    ends: (end) => `Er endet am ${end}.`,
    discretion: 'Bitte leiten Sie den Link nicht weiter: Wer ihn hat, kann ihn nutzen.',
    bot: (title) => `Bot: ${title}`,
    note: (note) => `Notiz: ${note}`,
  },
  wrongPerson: {
    title: 'Falsche Person?',
    cannot: 'Sharedesk kann einen Link nicht zurückrufen: MyLINK Connect kann Links weder auflisten noch widerrufen.',
    steps: [
      'Bitten Sie die Person, die den Link erhalten hat, ihn nicht zu öffnen und zu löschen.',
      'Übernehmen Sie den Chat in MyLINK und geben Sie ihn wieder ab: MyLINK fragt dann, was mit bestehenden Freigaben geschehen soll. Einen anderen Weg, einen Link vorzeitig zu beenden, kennen wir nicht.',
    ],
    silent: {
      view: undefined,
      takeover: 'Wurde er geöffnet, bleibt der Bot stumm, bis jemand den Chat in MyLINK zurückgibt.',
      auto: 'Wurde er geöffnet, bleibt der Bot stumm, bis der Link endet oder jemand den Chat in MyLINK zurückgibt.',
    },
    otherwise: (end) => `Andernfalls ist der Link bis ${end} gültig.`,
  },
};
