import type * as english from '../en/bulk';
import { pluralsOf } from '../plural';
import { page } from './page';

const plural = pluralsOf('pt-BR');
const links = (n: number) => plural(n, { one: `${n} link`, other: `${n} links` });
const rows = (n: number) => plural(n, { one: `${n} linha`, other: `${n} linhas` });
const conversations = (n: number) => plural(n, { one: 'uma conversa', other: `${n} conversas` });
const opened = (n: number) => plural(n, { one: 'Quando o link for aberto', other: 'Quando todos os links forem abertos' });

export const bulkText: typeof english.bulkText = {
  file: {
    empty: 'Esta lista não tem linhas.',
    too_long: 'Esta lista tem mais de 5000 linhas. Mantenha as linhas de que você precisa.',
    too_big: 'Este arquivo tem mais de 2 MB. Mantenha as linhas de que você precisa.',
    workbook: 'Isto é uma pasta de trabalho. Salve a planilha como CSV e escolha esse arquivo.',
    no_text: 'Isto não é um arquivo de texto. Salve a lista como CSV e escolha esse arquivo.',
    unreadable: 'Não foi possível ler este arquivo. Escolha-o de novo.',
    several: 'São vários arquivos. Escolha uma lista por vez.',
    page_incomplete: 'Não foi possível carregar uma parte desta página. Verifique a conexão e tente de novo.',
    close: 'Fechar',
  },
  columns: {
    title: 'Qual coluna tem os IDs de usuário?',
    userId: 'ID do usuário',
    note: 'Observação',
    noNote: 'Sem observação',
    header: 'A primeira linha é um cabeçalho',
    column: (n) => `Coluna ${n}`,
    look: 'Primeiras linhas',
    use: 'Usar esta lista',
    cancel: 'Voltar',
  },
  submit: (n) => (n > 1 ? `Criar ${links(n)}` : page.form.submit),
  good: (n) => plural(n, { one: `${n} linha pronta`, other: `${n} linhas prontas` }),
  refused: (n) => `${rows(n)} sem link`,
  noneGood: 'Nenhuma linha está pronta. Corrija o que está listado abaixo.',
  commas: {
    apart: 'Vírgulas e pontos e vírgulas separam os IDs de usuário.',
    whole: 'Cada linha é um único ID de usuário, com suas vírgulas e pontos e vírgulas.',
    readApart: 'Separar',
    readWhole: 'Cada linha é um ID',
  },
  line: (line) => `Linha ${line}`,
  liveAlready: (where) => `${where}: já há um link ativo na lista. Será criado outro.`,
  noteCut: (where) => `${where}: só os primeiros 120 caracteres da observação são mantidos.`,
  duplicate: (firstLine) => `Igual à linha ${firstLine}. Um só link é criado.`,
  tooMany: 'Além de 500 linhas. Crie estas depois.',
  damaged: {
    shortened: 'Uma planilha abreviou este número. Formate a coluna como texto e copie-a de novo.',
    decimal: 'Uma planilha transformou isto em um número decimal. Formate a coluna como texto e copie-a de novo.',
    cell_error: 'No lugar do ID há um erro da planilha.',
  },
  issues: {
    user_id_missing: () => 'Sem ID de usuário.',
    user_id_too_long: () => 'Mais de 255 caracteres.',
    user_id_dots: () => 'Não é um ID de usuário.',
    user_id_unseen: ({ character, position }) => `O caractere ${position} é invisível: ${character}.`,
  },
  rows(lines) {
    const shown = lines.slice(0, 3).join(', ');
    return `${plural(lines.length, { one: 'Linha', other: 'Linhas' })} ${lines.length > 3 ? `${shown} e mais ${lines.length - 3}` : shown}`;
  },
  warnings: {
    prefix_mixed: (where) => `${where}: sem + ou 0 na frente, ao contrário de outras. Uma planilha pode tê-lo removido.`,
    prefix_lost: (where) => `${where}: números sem código do país. Uma planilha pode ter removido um + ou 0 na frente.`,
    digits_lost: (where) => `${where}: os últimos algarismos são zeros. Uma planilha pode tê-los perdido.`,
    look_alike: (where) => `${where}: caracteres que se parecem com outros. Compare estes IDs com o MyLINK.`,
  },
  odd: {
    lookAlikes: 'Caracteres que se parecem com outros',
    unseen: { found: (where) => `${where}: caracteres invisíveis.`, remove: 'Remover o que é invisível' },
    wrapped: { found: (where) => `${where}: mais do que o ID.`, remove: 'Manter só os IDs' },
  },
  before: {
    title: (n) => `Criar ${links(n)}?`,
    body: {
      takeover: (n) => `${opened(n)}, o bot deixa ${conversations(n)}, cada uma até que alguém a devolva. Ninguém pode revogar um link.`,
      auto: (n) => `${opened(n)}, o bot deixa ${conversations(n)}, cada uma até seu link expirar. Ninguém pode revogar um link.`,
    },
    lookAlikes: (where) => `${where}: alguns caracteres não são o que parecem. Com outro ID, um link leva a outro cliente.`,
    cancel: 'Voltar',
    confirm: (n) => `Sim, criar ${links(n)}`,
    takes: (time) => `Leva cerca de ${time}: só um certo número de links por minuto é permitido.`,
  },
  run: {
    progress: 'Links',
    stop: 'Parar',
    state: {
      waiting: 'Aguardando',
      creating: 'Criando…',
      made: 'Criado',
      held: 'Não solicitado',
      failed: 'Falhou',
      mayExist: 'Pode existir',
    },
    done: (ended, all) => `${ended} de ${all}`,
    left: (time) => `Faltam cerca de ${time}`,
    pause: {
      limited: 'Muitas solicitações. Continua sozinho.',
      limit: (time) => `Muitas solicitações. Continua em ${time}.`,
      offline: 'Você está offline. Continua quando a conexão voltar.',
      sign_in: 'A sessão terminou. Entre para continuar; nenhuma linha se perde.',
      gate: 'O acesso anterior ao Sharedesk terminou. Recarregue a página para continuar; nenhuma linha se perde.',
    },
    reload: 'Recarregar',
    halted: (reason) => `Interrompido: uma linha após a outra falhou. O resto não foi solicitado. ${reason}`,
    summary: ({ made, failed, mayExist, held }) =>
      [
        plural(made, { one: `${made} criado`, other: `${made} criados` }),
        failed > 0 && plural(failed, { one: `${failed} falhou`, other: `${failed} falharam` }),
        mayExist > 0 && plural(mayExist, { one: `${mayExist} pode existir`, other: `${mayExist} podem existir` }),
        held > 0 && plural(held, { one: `${held} não solicitado`, other: `${held} não solicitados` }),
      ]
        .filter(Boolean)
        .join(', '),
    retry: (n) => `Tentar de novo ${n}`,
    createRest: (n) => plural(n, { one: 'Criar o outro', other: `Criar os outros ${n}` }),
    edit: (n) => `Editar ${n}`,
    retryOne: 'Criar de novo',
    retryOneOf: (who) => `Criar de novo: ${who}`,
    retryOneQuestion: {
      title: 'Criar outro link?',
      body: 'Um link pode já existir. Ninguém o recebeu, e ele expira sozinho.',
      cancel: 'Voltar',
      confirm: 'Sim, criar',
    },
    pageLeft: 'A página foi fechada antes que a resposta chegasse.',
    forget: 'Dispensar',
    forgetQuestion: {
      title: (n) => `Dispensar ${rows(n)} sem link?`,
      body: 'Esta página não conhecerá mais os IDs de usuário. Os links que podem existir expiram sozinhos.',
      cancel: 'Manter',
      confirm: 'Dispensar',
    },
  },
};
