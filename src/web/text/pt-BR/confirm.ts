import type * as english from '../en/confirm';
import { isolated } from '../isolated';

export const confirmText: typeof english.confirmText = {
  title: { takeover: 'Criar um link para assumir a conversa?', auto: 'Criar um link para assumir com retorno automático ao bot?' },
  body: (mode, userId, duration) => {
    const end = { takeover: 'até que alguém devolva a conversa', auto: 'até que o link expire' }[mode];
    return `Validade: ${duration}. Quem abrir o link nesse tempo assume a conversa com ${isolated(userId)}. O bot para ${end}. O link não pode ser revogado.`;
  },
  lookAlikes: {
    title: 'É o ID de usuário certo?',
    body: (userId) => `Alguns caracteres de ${isolated(userId)} não são o que parecem. Com outro ID, o link leva a outro cliente.`,
  },
  bot: (title) => `Bot: ${title}`,
  cancel: 'Voltar',
  confirm: 'Sim, criar o link',
  fromLink: 'Seu CRM preencheu este formulário, por isso esta pergunta é sempre feita.',
  asksNoMore: 'Esta aba não pergunta mais antes de assumir.',
  askAgain: 'Perguntar de novo',
  noMore: 'Não perguntar mais nesta aba',
};
