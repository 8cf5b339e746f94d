import type * as english from '../en/document';
import { page } from './page';

export const documentText: typeof english.documentText = {
  liveLinksTitle: 'Links ativos – Sharedesk',
  description: 'Compartilhe com um colega uma conversa em andamento com o chatbot.',
  noScript: 'O Sharedesk precisa de JavaScript. Permita-o para este endereço e recarregue a página.',
  notLoaded:
    'Não foi possível carregar o Sharedesk por completo, então nada foi enviado. Verifique a conexão, anote o que você digitou e recarregue a página.',
  busy: page.result.busy,
};
