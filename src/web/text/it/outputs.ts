import type * as english from '../en/outputs';
import { pluralsOf } from '../plural';

const plural = pluralsOf('it');
const chats = (n: number) => plural(n, { one: 'una chat in corso con un cliente', other: `${n} chat in corso con clienti` });

export const outputsText: typeof english.outputsText = {
  csv: {
    header: ['Modalità', 'ID utente', 'Ore', 'Creazione', 'Scadenza', 'Stato', 'Nota'],
    bot: 'Bot',
    reason: 'Motivo',
    link: 'Link',
    live: 'Attivo',
    ended: 'Scaduto',
  },
  message: {
    title: {
      view: (n) => `Legga per favore ${chats(n)}`,
      takeover: (n) => `Prenda per favore in carico ${chats(n)}`,
      auto: (n) => `Prenda per favore in carico per un po’ ${chats(n)}`,
    },
    allows: {
      view: 'Permettono di leggere le conversazioni; il bot continua a rispondere.',
      takeover: 'Appena ne apre uno, prende in carico la sua conversazione al posto del bot. Lo apra solo quando è pronto.',
      auto: 'Appena ne apre uno, prende in carico la sua conversazione al posto del bot; il bot torna a rispondere alla scadenza del link. Lo apra solo quando è pronto.',
    },
    end: (end) => `fino a ${end}`,
    discretion: 'Non li inoltri, per favore: chiunque ne abbia uno può usarlo.',
    handOver: (n) => `Passaggio di consegne: ${n} link`,
  },
  sheet: { until: (end) => `Fino a ${end}` },
};
