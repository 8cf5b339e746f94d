import type * as english from '../en/examples';

export const examplesText: typeof english.examplesText = {
  name: 'Testar um exemplo',
  ids: {
    '4915112345678': 'Um cliente',
    'missing-1': 'Sem conversa',
    'sandbox:operator': 'Com um atendente',
    'sandbox:requested': 'Espera um atendente',
    'sandbox:slow': 'Resposta lenta',
    'sandbox:silent': 'Sem resposta',
    'sandbox:throttled': 'Muitas solicitações',
    'sandbox:rejected': 'Recusado',
    'sandbox:unauthorized': 'Sem acesso',
    'sandbox:not_allowed': 'Não permitido',
    'sandbox:broken': 'Link inutilizável',
    'sandbox:down': 'Fora do ar',
  },
};
