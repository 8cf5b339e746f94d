import type * as english from '../en/bulk';
import { pluralsOf } from '../plural';
import { page } from './page';

const plural = pluralsOf('it');
const rows = (n: number) => plural(n, { one: `${n} riga`, other: `${n} righe` });
const conversations = (n: number) => plural(n, { one: 'una conversazione', other: `${n} conversazioni` });
const opened = (n: number) => plural(n, { one: 'Quando il link viene aperto', other: 'Quando tutti i link vengono aperti' });

export const bulkText: typeof english.bulkText = {
  file: {
    empty: 'Questo elenco non ha righe.',
    too_long: 'Questo elenco ha più di 5000 righe. Tenga le righe che Le servono.',
    too_big: 'Questo file supera 2 MB. Tenga le righe che Le servono.',
    workbook: 'Questa è una cartella di lavoro. Salvi il foglio come CSV e scelga quel file.',
    no_text: 'Questo non è un file di testo. Salvi l’elenco come CSV e scelga quel file.',
    unreadable: 'Non è stato possibile leggere questo file. Lo scelga di nuovo.',
    several: 'Questi sono più file. Scelga un elenco alla volta.',
    page_incomplete: 'Una parte di questa pagina non è stata caricata. Verifichi la connessione e riprovi.',
    close: 'Chiudi',
  },
  columns: {
    title: 'Quale colonna contiene gli ID utente?',
    userId: 'ID utente',
    note: 'Nota',
    noNote: 'Nessuna nota',
    header: 'La prima riga è un’intestazione',
    column: (n) => `Colonna ${n}`,
    look: 'Prime righe',
    use: 'Usa questo elenco',
    cancel: 'Indietro',
  },
  submit: (n) => (n > 1 ? `Crea ${n} link` : page.form.submit),
  good: (n) => plural(n, { one: `${n} riga pronta`, other: `${n} righe pronte` }),
  refused: (n) => `${rows(n)} senza link`,
  noneGood: 'Nessuna riga è pronta. Corregga quanto è elencato sotto.',
  commas: {
    apart: 'Virgole e punti e virgola separano gli ID utente.',
    whole: 'Ogni riga è un solo ID utente, con le sue virgole e i suoi punti e virgola.',
    readApart: 'Separa gli ID',
    readWhole: 'Ogni riga è un ID',
  },
  line: (line) => `Riga ${line}`,
  liveAlready: (where) => `${where}: un link attivo è già nell’elenco. Ne verrà creato un altro.`,
  noteCut: (where) => `${where}: della nota restano solo i primi 120 caratteri.`,
  duplicate: (firstLine) => `Uguale alla riga ${firstLine}. Viene creato un solo link.`,
  tooMany: 'Oltre le 500 righe. Le crei dopo.',
  damaged: {
    shortened: 'Un foglio di calcolo ha abbreviato questo numero. Imposti la colonna come testo e la copi di nuovo.',
    decimal: 'Un foglio di calcolo ne ha fatto un numero decimale. Imposti la colonna come testo e la copi di nuovo.',
    cell_error: 'Al posto dell’ID c’è un errore del foglio di calcolo.',
  },
  issues: {
    user_id_missing: () => 'Nessun ID utente.',
    user_id_too_long: () => 'Più di 255 caratteri.',
    user_id_dots: () => 'Non è un ID utente.',
    user_id_unseen: ({ character, position }) => `Il carattere ${position} è invisibile: ${character}.`,
  },
  rows(lines) {
    const shown = lines.slice(0, 3).join(', ');
    return `${plural(lines.length, { one: 'Riga', other: 'Righe' })} ${lines.length > 3 ? `${shown} e altre ${lines.length - 3}` : shown}`;
  },
  warnings: {
    prefix_mixed: (where) => `${where}: senza + o 0 iniziale, a differenza di altre. Forse un foglio di calcolo lo ha tolto.`,
    prefix_lost: (where) => `${where}: numeri senza prefisso internazionale. Forse un foglio di calcolo ha tolto un + o uno 0 iniziale.`,
    digits_lost: (where) => `${where}: le ultime cifre sono zeri. Forse un foglio di calcolo le ha perse.`,
    look_alike: (where) => `${where}: caratteri che somigliano ad altri. Confronti questi ID con MyLINK.`,
  },
  odd: {
    lookAlikes: 'Caratteri che somigliano ad altri',
    unseen: { found: (where) => `${where}: caratteri invisibili.`, remove: 'Rimuovi i caratteri invisibili' },
    wrapped: { found: (where) => `${where}: più dell’ID.`, remove: 'Tieni solo gli ID' },
  },
  before: {
    title: (n) => `Creare ${n} link?`,
    body: {
      takeover: (n) =>
        `${opened(n)}, il bot lascia ${conversations(n)}, ciascuna finché qualcuno non la restituisce. Nessuno può revocare un link.`,
      auto: (n) =>
        `${opened(n)}, il bot lascia ${conversations(n)}, ciascuna fino alla scadenza del suo link. Nessuno può revocare un link.`,
    },
    lookAlikes: (where) => `${where}: alcuni caratteri non sono ciò che sembrano. Con un altro ID, un link porta a un altro cliente.`,
    cancel: 'Indietro',
    confirm: (n) => `Sì, crea ${n} link`,
    takes: (time) => `Richiede circa ${time}: è permesso solo un certo numero di link al minuto.`,
  },
  run: {
    progress: 'Link',
    stop: 'Ferma',
    state: {
      waiting: 'In attesa',
      creating: 'Creazione…',
      made: 'Creato',
      held: 'Non richiesto',
      failed: 'Non riuscito',
      mayExist: 'Forse esiste',
    },
    done: (ended, all) => `${ended} di ${all}`,
    left: (time) => `Ancora circa ${time}`,
    pause: {
      limited: 'Troppe richieste. Continua da solo.',
      limit: (time) => `Troppe richieste. Continua tra ${time}.`,
      offline: 'È offline. Continua quando torna la connessione.',
      sign_in: 'Sessione terminata. Acceda per continuare; nessuna riga va persa.',
      gate: 'L’accesso davanti a Sharedesk è terminato. Ricarichi la pagina per continuare; nessuna riga va persa.',
    },
    reload: 'Ricarica',
    halted: (reason) => `Interrotto: non riusciva una riga dopo l’altra. Il resto non è stato richiesto. ${reason}`,
    summary: ({ made, failed, mayExist, held }) =>
      [
        plural(made, { one: `${made} creato`, other: `${made} creati` }),
        failed > 0 && plural(failed, { one: `${failed} non riuscito`, other: `${failed} non riusciti` }),
        mayExist > 0 && plural(mayExist, { one: `${mayExist} forse esiste`, other: `${mayExist} forse esistono` }),
        held > 0 && plural(held, { one: `${held} non richiesto`, other: `${held} non richiesti` }),
      ]
        .filter(Boolean)
        .join(', '),
    retry: (n) => `Riprova ${n}`,
    createRest: (n) => plural(n, { one: 'Crea l’altro', other: `Crea gli altri ${n}` }),
    edit: (n) => `Modifica ${n}`,
    retryOne: 'Crea di nuovo',
    retryOneOf: (who) => `Crea di nuovo: ${who}`,
    retryOneQuestion: {
      title: 'Creare un altro link?',
      body: 'Un link potrebbe già esistere. Nessuno lo ha ricevuto e scade da solo.',
      cancel: 'Indietro',
      confirm: 'Sì, crealo',
    },
    pageLeft: 'La pagina è stata lasciata prima della risposta.',
    forget: 'Chiudi',
    forgetQuestion: {
      title: (n) => `Chiudere ${rows(n)} senza link?`,
      body: 'Questa pagina non conoscerà più gli ID utente. I link che forse esistono scadono da soli.',
      cancel: 'Mantieni',
      confirm: 'Chiudi',
    },
  },
};
