import type * as english from '../en/shortcuts';

export const shortcutsText: typeof english.shortcutsText = {
  title: 'Tastenkürzel',
  create: 'Link erstellen',
  copy: 'Link kopieren',
  qr: 'QR-Code anzeigen oder schließen',
  another: 'Neuer Link: Formular leeren',
  hours: 'Gültigkeit wählen',
  move: 'Durch die Links dieses Tabs gehen',
  act: 'In der Liste: Link kopieren oder, wenn er übernimmt, seinen QR-Code zeigen',
  select: 'In der Liste: Zeilen auswählen',
  selectAll: 'In der Liste: alle Zeilen auswählen',
  find: 'Link suchen',
  help: 'Diese Liste anzeigen',
  single: 'Einzelne Tasten wirken, wenn nichts eingegeben wird',
  close: 'Schließen',
};
