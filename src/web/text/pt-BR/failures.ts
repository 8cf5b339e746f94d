import type * as english from '../en/failures';
import { page } from './page';

const mayExist = 'Ninguém recebeu um link. Pode existir um; ele expira sozinho.';
const noneMade = 'Nenhum link foi criado.';
const mismatch = 'Esta página está desatualizada. Anote o que você digitou e recarregue.';
const tooBusy = 'Muitas solicitações.';
const tell = 'Se continuar, avise o administrador.';

export const failures: typeof english.failures = {
  offline: () => 'Você está offline, então nada foi enviado.',
  page_incomplete: () => page.pageIncomplete,
  no_answer: () => `O Sharedesk não respondeu. Verifique a conexão. ${mayExist}`,
  unexpected_answer: () => `O Sharedesk deu uma resposta que esta página não conhece. Recarregue-a e tente de novo. ${mayExist}`,
  gate_closed: (fate) => `${page.session.gateClosed} ${fate}`,
  too_many_cookies: () =>
    'Seu navegador envia cookies demais. Anote o que você digitou, apague os cookies deste site e recarregue a página.',
  server_unavailable: (fate) => `Não foi possível acessar o Sharedesk. ${tell} ${fate}`,
  invalid_json: () => mismatch,
  not_found: () => mismatch,
  method_not_allowed: () => mismatch,
  payload_too_large: () => mismatch,
  unsupported_media_type: () => mismatch,
  unauthenticated: () => 'A sessão terminou. Entre para continuar.',
  not_allowed: () => `${noneMade} Você não pode criar este link. Escolha outro modo ou bot, ou fale com o administrador.`,
  cross_site_request: () => `${noneMade} Abra o Sharedesk no endereço habitual. Se for este, avise o administrador.`,
  conversation_not_found: () => 'Nenhuma conversa tem este ID de usuário. Compare com o ID no MyLINK.',
  invalid_request: () => 'A solicitação não foi aceita. Corrija o que está marcado.',
  upstream_rejected: () =>
    'O MyLINK recusou a solicitação. Verifique o ID do usuário. Se estiver certo, pergunte ao administrador se o bot está publicado no canal Web.',
  rate_limited: () => tooBusy,
  outcome_unknown: () => `Este clique foi enviado duas vezes. ${mayExist} Crie outro se precisar.`,
  upstream_unauthorized: () => `${noneMade} O MyLINK não aceita as credenciais do Sharedesk: avise o administrador.`,
  upstream_invalid_response: (fate) => `O MyLINK não deu um link utilizável. ${tell} ${fate}`,
  upstream_unavailable: (fate) => `Não foi possível acessar o MyLINK. Tente de novo em um minuto. ${fate}`,
  audit_unavailable: () => `${noneMade} Não foi possível registrar a operação. Tente de novo em um minuto. ${tell}`,
  upstream_timeout: (fate) => `O MyLINK não respondeu a tempo. ${fate}`,
  internal_error: (fate) => `Erro do Sharedesk. ${tell} ${fate}`,
};

export const failureText: typeof english.failureText = {
  mayExist,
  noneMade,
  tooBusy,
  wait: (time) => `Tente de novo em ${time}.`,
  retryIn: (seconds) => `${page.session.retry} (${seconds})`,
  reference: (requestId) => `Referência: ${requestId}`,
  copyReference: 'Copiar referência',
};
