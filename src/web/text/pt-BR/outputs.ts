import type * as english from '../en/outputs';
import { pluralsOf } from '../plural';

const plural = pluralsOf('pt-BR');
const chats = (n: number) => plural(n, { one: 'um chat em andamento com um cliente', other: `${n} chats em andamento com clientes` });

export const outputsText: typeof english.outputsText = {
  csv: {
    header: ['Modo', 'ID do usuário', 'Horas', 'Criado em', 'Expira em', 'Status', 'Observação'],
    bot: 'Bot',
    reason: 'Motivo',
    link: 'Link',
    live: 'Ativo',
    ended: 'Expirado',
  },
  message: {
    title: {
      view: (n) => `Acompanhe, por favor, ${chats(n)}`,
      takeover: (n) => `Assuma, por favor, ${chats(n)}`,
      auto: (n) => `Assuma, por favor, por um tempo, ${chats(n)}`,
    },
    allows: {
      view: 'Eles permitem ler as conversas; o bot continua respondendo.',
      takeover: 'Assim que abrir um deles, você assume a conversa no lugar do bot. Abra só quando puder atender.',
      auto: 'Assim que abrir um deles, você assume a conversa no lugar do bot; o bot volta a responder quando o link expira. Abra só quando puder atender.',
    },
    end: (end) => `até ${end}`,
    discretion: 'Por favor, não encaminhe: qualquer pessoa que tenha um deles pode usá-lo.',
    handOver: (n) => `Passagem de turno: ${plural(n, { one: `${n} link`, other: `${n} links` })}`,
  },
  sheet: { until: (end) => `Até ${end}` },
};
