import type * as english from '../en/inspector';

export const inspectorText: typeof english.inspectorText = {
  title: 'Link di condivisione',
  ended: 'Scaduto',
  left: (time) => `scade tra ${time}`,
  renew: 'Rinnova',
  another: 'Nuovo link',
  close: 'Chiudi',
  opensInNewTab: 'Si apre in una nuova scheda',
  hide: 'Nascondi',
  masked: 'Link, codice QR, ID utente e nota sono nascosti.',
  unmask: 'Mostra di nuovo',
  caution: 'Aprirlo prende in carico la conversazione.',
  previews:
    'Le anteprime delle chat aprono i link: mostri il codice QR o dia il link a una sola persona. Non è stato copiato automaticamente.',
  endedNote: 'Questo link è scaduto ed è stato rimosso da questa pagina.',
  lost: {
    live: 'Il link è stato creato; eccolo. Non è stato possibile mostrare il resto del risultato.',
    ended: 'Il link è stato creato ed è scaduto. Non è stato possibile mostrare il resto del risultato.',
    link: 'Link',
    retry: 'Mostra di nuovo il risultato',
  },
  open: {
    title: 'Prendere in carico di persona?',
    body: 'Se apre questo link, prende subito in carico la conversazione al posto del bot, a Suo nome.',
    cancel: 'Indietro',
    confirm: 'Apri e prendi in carico',
  },
  copy: {
    link: 'Copia link',
    message: 'Copia come messaggio',
    withNote: 'Con nota',
    share: 'Condividi…',
    copied: 'Copiato',
    linkCopied: 'Link copiato.',
    failed: (keys?: string) =>
      keys
        ? `Questo browser non ha permesso di copiare. Il testo è selezionato: prema ${keys}.`
        : 'Questo browser non ha permesso di copiare. Il testo è selezionato: lo tenga premuto e scelga Copia.',
    shareFailed: 'Questo browser non ha aperto il menu di condivisione. Copi invece il link.',
    messageBox: 'Messaggio',
  },
  message: {
    title: {
      view: 'Legga per favore una chat in corso con un cliente',
      takeover: 'Prenda per favore in carico una chat in corso con un cliente',
      auto: 'Prenda per favore in carico per un po’ una chat in corso con un cliente',
    },
    allows: {
      view: 'Permette di leggere la conversazione; il bot continua a rispondere.',
      takeover: 'Appena apre il link, prende in carico la conversazione al posto del bot. Lo apra solo quando è pronto.',
      auto: 'Appena apre il link, prende in carico la conversazione al posto del bot; il bot torna a rispondere alla scadenza del link. Lo apra solo quando è pronto.',
    },
    ends: (end) => `Scadenza: ${end}.`,
    discretion: 'Non lo inoltri, per favore: chiunque lo abbia può usarlo.',
    bot: (title) => `Bot: ${title}`,
    note: (note) => `Nota: ${note}`,
  },
  wrongPerson: {
    title: 'Persona sbagliata?',
    cannot: 'Sharedesk non può ritirare un link: MyLINK Connect non può né elencare né revocare i link.',
    steps: [
      'Chieda a chi lo ha ricevuto di non aprirlo e di eliminarlo.',
      'In MyLINK prenda in carico la conversazione e la ceda di nuovo: MyLINK chiede allora che cosa fare delle condivisioni esistenti. Non conosciamo altri modi per far terminare un link in anticipo.',
    ],
    silent: {
      view: undefined,
      takeover: 'Se è stato aperto, il bot tace finché qualcuno non restituisce la conversazione in MyLINK.',
      auto: 'Se è stato aperto, il bot tace fino alla scadenza del link o finché qualcuno non restituisce la conversazione in MyLINK.',
    },
    otherwise: (end) => `Altrimenti il link è valido fino a: ${end}.`,
  },
};
