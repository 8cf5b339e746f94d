import type * as english from '../en/customer-links';
import { pluralsOf } from '../plural';

const plural = pluralsOf('es');

export const customerLinksText: typeof english.customerLinksText = {
  live: (mode, by, end) => {
    const link = { takeover: 'Un enlace para tomar el control', auto: 'Un enlace con regreso automático' }[mode];
    return `${link} de este cliente${by && `, ${by},`} está activo hasta: ${end}.`;
  },
  more: (n) => `Hay ${n} más.`,
  other: (by, end) => `Otro enlace para tomar el control de esta conversación${by && `, ${by},`} está activo hasta: ${end}.`,
  rows: (n, all, by) =>
    `${plural(n, { one: `${n} de ${all} filas ya tiene`, other: `${n} de ${all} filas ya tienen` })} un enlace activo para tomar el control${by && `, ${by}`}.`,
  madeBy: (who) => `creado por ${who}`,
  you: 'usted',
  another: 'otro agente',
  moreMakers: (n) => `${n} más`,
  separator: ', ',
  none: 'No consta ningún otro enlace para tomar el control de este cliente.',
  noneRows: 'No consta ningún enlace para tomar el control de estas filas.',
  untold: 'Ahora no se puede saber si hay otro enlace activo para este cliente.',
  untoldRows: 'Ahora no se puede saber si ya hay enlaces activos para todas estas filas.',
};
