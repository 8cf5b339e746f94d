import type * as english from '../en/selection';
import { pluralsOf } from '../plural';

const plural = pluralsOf('it');
const links = (n: number) => plural(n, { one: `${n} link`, other: `${n} link` });

export const selectionText: typeof english.selectionText = {
  missing: { failed: 'Una parte di questa pagina non è stata caricata. Verifichi la connessione e riprovi.', retry: 'Riprova' },
  previews: (n) =>
    `${plural(n, { one: `${n} link, se aperto, prende in carico la conversazione`, other: `${n} link, se aperti, prendono in carico le conversazioni` })}, e le anteprime delle chat aprono i link. Attenzione a dove incolla.`,
  bar: {
    name: 'Link selezionati',
    count: (n, hidden, ended) =>
      [
        plural(n, { one: `${n} selezionato`, other: `${n} selezionati` }),
        hidden > 0 && plural(hidden, { one: `${hidden} non mostrato`, other: `${hidden} non mostrati` }),
        ended > 0 && plural(ended, { one: `${ended} scaduto`, other: `${ended} scaduti` }),
      ]
        .filter(Boolean)
        .join(' · '),
    copyList: 'Copia elenco',
    copyMessage: 'Copia come messaggio',
    print: 'Stampa foglio QR',
    handOver: 'Passa al turno',
    who: 'Chi sono?',
    export: 'Esporta',
    clear: 'Deseleziona',
    copyFailed: 'Questo browser non ha permesso di copiare. Esporti invece i link.',
  },
  export: {
    title: (n) => `Esportare ${links(n)}`,
    body: 'Chiunque riceva un file con i link può usarli fino alla scadenza. Entrambi i file contengono ID utente e note per intero.',
    withoutLinks: 'Senza link',
    withLinks: 'Con i link',
    cancel: 'Indietro',
    fileName: 'sharedesk-links.csv',
    fileNameWithLinks: 'sharedesk-links-riservato.csv',
  },
  sheet: {
    title: 'Stampa foglio QR',
    caution: 'Chiunque legga un codice può usarne il link fino alla scadenza.',
    paper: 'Carta',
    papers: { a4: 'A4', letter: 'Letter' },
    perPage: 'Codici per pagina',
    summary: (codes, pages) =>
      `${plural(codes, { one: `${codes} codice`, other: `${codes} codici` })} su ${plural(pages, { one: `${pages} pagina`, other: `${pages} pagine` })}`,
    tooLong: (n) =>
      plural(n, {
        one: `${n} link è troppo lungo per un codice QR ed è escluso.`,
        other: `${n} link sono troppo lunghi per un codice QR e sono esclusi.`,
      }),
    close: 'Chiudi',
    print: 'Stampa',
  },
  handOver: {
    title: (n) => `Passare al turno ${links(n)}`,
    body: 'Il turno successivo riceve ogni link attivo con modalità, nota o fine dell’ID utente, e scadenza. Chiunque ne abbia uno può usarlo.',
    copy: 'Copia messaggio',
    copied: 'Messaggio copiato.',
    copyFailed: 'Questo browser non ha permesso di copiare. Stampi invece il foglio.',
    close: 'Chiudi',
  },
};
