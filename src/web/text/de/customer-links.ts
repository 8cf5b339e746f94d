import type * as english from '../en/customer-links';

export const customerLinksText: typeof english.customerLinksText = {
  live: (mode, by, end) => {
    const link = { takeover: 'Ein Link zum Übernehmen', auto: 'Ein Link mit Auto-Rückgabe' }[mode];
    return `${link} für diesen Kunden${by && `, ${by},`} ist bis ${end} aktiv.`;
  },
  more: (n) => (n === 1 ? 'Dazu ein weiterer.' : `Dazu ${n} weitere.`),
  other: (by, end) => `Ein weiterer Link zum Übernehmen dieses Chats${by && `, ${by},`} ist bis ${end} aktiv.`,
  rows: (n, all, by) => `Für ${n} von ${all} Zeilen ist bereits ein Link zum Übernehmen aktiv${by && `, ${by}`}.`,
  madeBy: (who) => `erstellt von ${who}`,
  you: 'Ihnen',
  another: 'jemand anderem',
  moreMakers: (n) => (n === 1 ? 'einer weiteren Person' : `${n} weiteren`),
  separator: ', ',
  none: 'Kein anderer Link zum Übernehmen ist für diesen Kunden bekannt.',
  noneRows: 'Kein Link zum Übernehmen ist für diese Zeilen bekannt.',
  untold: 'Ob ein anderer Link für diesen Kunden aktiv ist, lässt sich gerade nicht sagen.',
  untoldRows: 'Ob für alle diese Zeilen schon Links aktiv sind, lässt sich gerade nicht sagen.',
};
