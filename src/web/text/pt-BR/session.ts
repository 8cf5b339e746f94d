import type * as english from '../en/session';
import { pluralsOf } from '../plural';

const plural = pluralsOf('pt-BR');

export const sessionText: typeof english.sessionText = {
  ended: {
    title: 'A sessão terminou. Entre para continuar.',
    body: 'O que você digitou e seus links ficam guardados aqui para você. Outra pessoa que entrar encontra tudo vazio.',
    bodyUnsealed:
      'Este endereço não tem https, então o que você digitou e seus links não podem ser guardados. Os links ativos continuam válidos até expirar.',
  },
  signOutQuestion: {
    title: 'Sair e esquecer os links ativos?',
    body: 'Os links ativos continuam válidos até expirar, mas o Sharedesk não os listará mais depois que você sair.',
    cancel: 'Continuar conectado',
    confirm: 'Sair',
    rowsTitle: 'Sair e esquecer a lista?',
    rows: (n) =>
      `${plural(n, { one: `${n} linha da lista não está concluída`, other: `${n} linhas da lista não estão concluídas` })}. Os IDs de usuário serão esquecidos.`,
  },
  everywhere: {
    name: 'Sair em todos os lugares',
    title: 'Sair em todos os lugares?',
    body: 'Encerra suas sessões em todos os navegadores. Os links já criados continuam ativos.',
    cancel: 'Continuar conectado',
    confirm: 'Sair em todos os lugares',
  },
};
