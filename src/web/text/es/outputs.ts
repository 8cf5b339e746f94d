import type * as english from '../en/outputs';
import { pluralsOf } from '../plural';

const plural = pluralsOf('es');
const chats = (n: number) => plural(n, { one: 'un chat en curso con un cliente', other: `${n} chats en curso con clientes` });

export const outputsText: typeof english.outputsText = {
  csv: {
    header: ['Modo', 'ID de usuario', 'Horas', 'Creado', 'Vence', 'Estado', 'Nota'],
    bot: 'Bot',
    reason: 'Motivo',
    link: 'Enlace',
    live: 'Activo',
    ended: 'Vencido',
  },
  message: {
    title: {
      view: (n) => `Siga, por favor, ${chats(n)}`,
      takeover: (n) => `Tome, por favor, el control de ${chats(n)}`,
      auto: (n) => `Tome, por favor, durante un tiempo el control de ${chats(n)}`,
    },
    allows: {
      view: 'Permiten leer las conversaciones; el bot sigue respondiendo.',
      takeover: 'En cuanto abra uno, toma el control de su conversación en lugar del bot. Ábralo solo cuando pueda atenderla.',
      auto: 'En cuanto abra uno, toma el control de su conversación en lugar del bot; el bot vuelve a responder cuando el enlace vence. Ábralo solo cuando pueda atenderla.',
    },
    end: (end) => `hasta ${end}`,
    discretion: 'No los reenvíe, por favor: cualquiera que tenga uno puede usarlo.',
    handOver: (n) => `Relevo: ${plural(n, { one: `${n} enlace`, other: `${n} enlaces` })}`,
  },
  sheet: { until: (end) => `Hasta ${end}` },
};
