import type * as english from '../en/live-links';
import { pluralsOf } from '../plural';

const plural = pluralsOf('pt-BR');
const links = (n: number) => plural(n, { one: `${n} link`, other: `${n} links` });

export const liveLinksText: typeof english.liveLinksText = {
  title: 'Links ativos',
  back: 'Voltar ao Sharedesk',
  refresh: 'Atualizar',
  asOf: (time) => `Atualizado: ${time}`,
  loading: 'Carregando os links…',
  refused: {
    title: 'Os links ativos são só para supervisores',
    body: 'Sua conta não pode ver os links dos outros. Se precisar, fale com o administrador.',
  },
  filter: {
    name: 'Filtro',
    operator: 'Atendente',
    operatorHint: 'Nome ou ID',
    mode: 'Modo',
    bot: 'Bot',
    ends: 'Expiração',
    userId: 'ID do usuário',
    all: 'Todos',
    anyTime: 'Qualquer',
    within: (hours) => `Em até ${hours}`,
    show: 'Mostrar',
    clear: 'Limpar filtros',
    only: (customer) => `Só o ID do usuário ${customer}`,
    anyCustomer: 'Mostrar todos os IDs de usuário',
  },
  columns: { ends: 'Expira', mode: 'Modo', bot: 'Bot', operator: 'Atendente', made: 'Criado', requestId: 'ID da solicitação' },
  left: (time) => `em ${time}`,
  ended: 'expirado',
  copyRequestId: (requestId) => `Copiar o ID da solicitação ${requestId}`,
  copied: 'Copiado',
  copyFailed: 'Este navegador não permitiu copiar. Selecione o ID da solicitação e copie.',
  count: links,
  countSoFar: (n) => `${links(n)} até agora`,
  more: 'Carregar mais',
  none: 'Nenhum link está ativo agora.',
  noneFound: 'Nenhum link ativo corresponde ao filtro.',
  noneYet: 'Até agora nenhum link ativo corresponde ao filtro. Carregue mais para continuar a busca.',
  hours: {
    title: (n) => plural(n, { one: `${n} link criado nas últimas 24 horas`, other: `${n} links criados nas últimas 24 horas` }),
    table: 'Links criados em cada hora',
    hour: 'Hora',
    links: 'Links criados',
  },
  csv: {
    name: 'Exportar como CSV',
    fileName: 'sharedesk-live-links.csv',
    header: ['Expira em', 'Modo', 'Atendente', 'ID do atendente', 'Criado em', 'ID da solicitação'],
    bot: 'Bot',
    reading: (n) => `Links lidos: ${n}…`,
    saved: (n) => `Links salvos: ${n}.`,
    cut: (n) => `Só os primeiros ${n} links foram salvos. Restrinja o filtro para obter os demais.`,
  },
  failures: {
    offline: 'Você está off-line: a lista não pode ser atualizada.',
    storeDown: 'O armazenamento compartilhado não responde agora. Tente de novo em um minuto.',
    tooBusy: 'Muitas solicitações. Tente de novo em um minuto.',
    noSuchId: 'Isto não pode ser um atendente nem um ID de usuário. Confira o que você digitou.',
    failed: 'Não foi possível ler os links. Se continuar, avise o administrador.',
    retry: 'Tentar de novo',
  },
};
