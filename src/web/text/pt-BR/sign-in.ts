import type * as english from '../en/sign-in';

export const signInFailureText: typeof english.signInFailureText = {
  sign_in_expired: {
    title: 'Este acesso não é mais válido',
    body: 'Demorou demais ou já foi usado. Entre de novo. Se não resolver, permita cookies para este endereço.',
  },
  sign_in_refused: {
    title: 'Você não entrou',
    body: 'O acesso foi recusado ou cancelado. Entre de novo ou use outra conta. Se não resolver, avise o administrador.',
  },
  not_an_operator: {
    title: 'Você não é atendente aqui',
    body: 'Esta conta não pode usar o Sharedesk. Use outra conta ou peça acesso ao administrador.',
  },
  sign_in_failed: {
    title: 'Não foi possível entrar',
    body: 'Entre de novo. Se não resolver, avise o administrador.',
  },
  sign_in_unavailable: {
    title: 'O serviço de acesso está indisponível',
    body: 'Ele não responde no momento. Entre de novo em um minuto. Se não resolver, avise o administrador.',
  },
  still_signed_in: {
    title: 'Você saiu somente do Sharedesk',
    body: 'Sua conta de trabalho talvez ainda esteja conectada. Feche todas as janelas deste navegador antes que outros o usem.',
  },
};
