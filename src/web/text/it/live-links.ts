import type * as english from '../en/live-links';
import { pluralsOf } from '../plural';

const plural = pluralsOf('it');
const links = (n: number) => `${n} link`;

export const liveLinksText: typeof english.liveLinksText = {
  title: 'Link attivi',
  back: 'Torna a Sharedesk',
  refresh: 'Aggiorna',
  asOf: (time) => `Aggiornato: ${time}`,
  loading: 'Caricamento dei link…',
  refused: {
    title: 'I link attivi sono riservati ai supervisori',
    body: 'Il Suo account non può vedere i link degli altri. Se Le serve, si rivolga all’amministratore.',
  },
  filter: {
    name: 'Filtro',
    operator: 'Operatore',
    operatorHint: 'Nome o ID',
    mode: 'Modalità',
    bot: 'Bot',
    ends: 'Scadenza',
    userId: 'ID utente',
    all: 'Qualsiasi',
    anyTime: 'Qualsiasi',
    within: (hours) => `Entro ${hours}`,
    show: 'Mostra',
    clear: 'Rimuovi i filtri',
    only: (customer) => `Solo ID utente ${customer}`,
    anyCustomer: 'Mostra tutti gli ID utente',
  },
  columns: { ends: 'Scadenza', mode: 'Modalità', bot: 'Bot', operator: 'Operatore', made: 'Creazione', requestId: 'ID richiesta' },
  left: (time) => `tra ${time}`,
  ended: 'scaduto',
  copyRequestId: (requestId) => `Copia l’ID della richiesta ${requestId}`,
  copied: 'Copiato',
  copyFailed: 'Questo browser non ha permesso di copiare. Selezioni l’ID della richiesta e lo copi.',
  count: links,
  countSoFar: (n) => `${links(n)} finora`,
  more: 'Carica altri',
  none: 'Nessun link è attivo adesso.',
  noneFound: 'Nessun link attivo corrisponde al filtro.',
  noneYet: 'Finora nessun link attivo corrisponde al filtro. Carichi altri link per continuare la ricerca.',
  hours: {
    title: (n) => plural(n, { one: '1 link creato nelle ultime 24 ore', other: `${n} link creati nelle ultime 24 ore` }),
    table: 'Link creati in ogni ora',
    hour: 'Ora',
    links: 'Link creati',
  },
  csv: {
    name: 'Esporta in CSV',
    fileName: 'sharedesk-live-links.csv',
    header: ['Scadenza', 'Modalità', 'Operatore', 'ID operatore', 'Creazione', 'ID richiesta'],
    bot: 'Bot',
    reading: (n) => `Link letti: ${n}…`,
    saved: (n) => `Link salvati: ${n}.`,
    cut: (n) => `Salvati solo i primi ${n} link. Restringa il filtro per avere gli altri.`,
  },
  failures: {
    offline: 'È offline: l’elenco non può essere aggiornato.',
    storeDown: 'L’archivio condiviso non risponde adesso. Riprovi tra un minuto.',
    tooBusy: 'Troppe richieste. Riprovi tra un minuto.',
    noSuchId: 'Così non può essere un operatore o un ID utente. Controlli quanto ha digitato.',
    failed: 'Non è stato possibile leggere i link. Se il problema continua, avvisi l’amministratore.',
    retry: 'Riprova',
  },
};
