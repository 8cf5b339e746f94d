import type * as english from '../en/session';

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
  },
};
