import type * as english from '../en/customer-links';
import { pluralsOf } from '../plural';

const plural = pluralsOf('pt-BR');

export const customerLinksText: typeof english.customerLinksText = {
  live: (mode, by, end) => {
    const link = { takeover: 'Um link para assumir a conversa', auto: 'Um link com retorno automático da conversa' }[mode];
    return `${link} deste cliente${by && `, ${by},`} está ativo até: ${end}.`;
  },
  more: (n) => `Há mais ${n}.`,
  other: (by, end) => `Outro link para assumir esta conversa${by && `, ${by},`} está ativo até: ${end}.`,
  rows: (n, all, by) =>
    `${plural(n, { one: `${n} de ${all} linhas já tem`, other: `${n} de ${all} linhas já têm` })} um link ativo para assumir a conversa${by && `, ${by}`}.`,
  madeBy: (who) => `criado por ${who}`,
  you: 'você',
  another: 'outro atendente',
  moreMakers: (n) => `mais ${n}`,
  separator: ', ',
  none: 'Não consta nenhum outro link para assumir a conversa deste cliente.',
  noneRows: 'Não consta nenhum link para assumir as conversas destas linhas.',
  untold: 'No momento não é possível saber se há outro link ativo para este cliente.',
  untoldRows: 'No momento não é possível saber se já há links ativos para todas estas linhas.',
};
