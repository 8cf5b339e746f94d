import type * as english from '../en/selection';
import { pluralsOf } from '../plural';

const plural = pluralsOf('pt-BR');
const links = (n: number) => plural(n, { one: `${n} link`, other: `${n} links` });

export const selectionText: typeof english.selectionText = {
  missing: { failed: 'Não foi possível carregar uma parte desta página. Verifique a conexão e tente de novo.', retry: 'Tentar de novo' },
  previews: (n) =>
    `${plural(n, { one: `${n} link assume a conversa ao ser aberto`, other: `${n} links assumem a conversa ao serem abertos` })}, e as prévias de chats abrem links. Cuidado ao colar.`,
  bar: {
    name: 'Links selecionados',
    count: (n, hidden, ended) =>
      [
        plural(n, { one: `${n} selecionado`, other: `${n} selecionados` }),
        hidden > 0 && plural(hidden, { one: `${hidden} não mostrado`, other: `${hidden} não mostrados` }),
        ended > 0 && plural(ended, { one: `${ended} expirado`, other: `${ended} expirados` }),
      ]
        .filter(Boolean)
        .join(' · '),
    copyList: 'Copiar lista',
    copyMessage: 'Copiar como mensagem',
    print: 'Imprimir folha de QR',
    handOver: 'Passar o turno',
    who: 'Quem são?',
    export: 'Exportar',
    clear: 'Limpar seleção',
    copyFailed: 'Este navegador não permitiu copiar. Exporte os links.',
  },
  export: {
    title: (n) => `Exportar ${links(n)}`,
    body: 'Quem receber um arquivo com links pode usá-los até expirarem. Os dois arquivos trazem IDs de usuário e observações completos.',
    withoutLinks: 'Sem links',
    withLinks: 'Com links',
    cancel: 'Voltar',
    fileName: 'sharedesk-links.csv',
    fileNameWithLinks: 'sharedesk-links-secreto.csv',
  },
  sheet: {
    title: 'Imprimir folha de QR',
    caution: 'Quem ler um código pode usar o link até ele expirar.',
    paper: 'Papel',
    papers: { a4: 'A4', letter: 'Letter' },
    perPage: 'Códigos por página',
    summary: (codes, pages) =>
      `${plural(codes, { one: `${codes} código`, other: `${codes} códigos` })} em ${plural(pages, { one: `${pages} página`, other: `${pages} páginas` })}`,
    tooLong: (n) =>
      plural(n, {
        one: `${n} link é longo demais para um código QR e ficou de fora.`,
        other: `${n} links são longos demais para um código QR e ficaram de fora.`,
      }),
    close: 'Fechar',
    print: 'Imprimir',
  },
  handOver: {
    title: (n) => `Passar ${links(n)} ao próximo turno`,
    body: 'O próximo turno recebe cada link ativo com o modo, a observação ou o fim do ID do usuário, e quando expira. Quem tiver um deles pode usá-lo.',
    copy: 'Copiar mensagem',
    copied: 'Mensagem copiada.',
    copyFailed: 'Este navegador não permitiu copiar. Imprima a folha.',
    close: 'Fechar',
  },
};
