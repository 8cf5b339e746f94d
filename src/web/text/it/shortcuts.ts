import type * as english from '../en/shortcuts';

export const shortcutsText: typeof english.shortcutsText = {
  title: 'Scorciatoie da tastiera',
  create: 'Crea link',
  copy: 'Copia link',
  qr: 'Mostra o chiudi il codice QR',
  another: 'Nuovo link: svuota il modulo',
  hours: 'Scegli per quanto è valido il link',
  move: 'Scorri i link di questa scheda',
  act: 'Nell’elenco: copia il link oppure, se prende in carico, mostra il suo codice QR',
  select: 'Nell’elenco: seleziona righe',
  selectAll: 'Nell’elenco: seleziona tutte le righe',
  find: 'Cerca un link',
  help: 'Mostra questo elenco',
  single: 'I tasti singoli agiscono quando non si sta digitando',
  close: 'Chiudi',
};
