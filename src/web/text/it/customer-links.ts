import type * as english from '../en/customer-links';
import { pluralsOf } from '../plural';

const plural = pluralsOf('it');

export const customerLinksText: typeof english.customerLinksText = {
  live: (mode, by, end) => {
    const link = { takeover: 'Un link di presa in carico', auto: 'Un link con ritorno automatico' }[mode];
    return `${link} per questo cliente${by && `, ${by},`} è attivo fino a: ${end}.`;
  },
  more: (n) => (n === 1 ? 'E un altro.' : `E altri ${n}.`),
  other: (by, end) => `Un altro link di presa in carico per questa conversazione${by && `, ${by},`} è attivo fino a: ${end}.`,
  rows: (n, all, by) =>
    `Un link di presa in carico è già attivo per ${plural(n, { one: `${n} riga`, other: `${n} righe` })} su ${all}${by && `, ${by}`}.`,
  madeBy: (who) => `creato da ${who}`,
  you: 'Lei',
  another: 'un altro operatore',
  moreMakers: (n) => (n === 1 ? 'un altro' : `altri ${n}`),
  separator: ', ',
  none: 'Non risulta nessun altro link di presa in carico per questo cliente.',
  noneRows: 'Non risulta nessun link di presa in carico per queste righe.',
  untold: 'Al momento non si può sapere se per questo cliente è attivo un altro link.',
  untoldRows: 'Al momento non si può sapere se per tutte queste righe sono già attivi dei link.',
};
