import type * as english from '../en/inspector';

export const inspectorText: typeof english.inspectorText = {
  title: 'Link compartilhado',
  ended: 'Expirado',
  left: (time) => `expira em ${time}`,
  renew: 'Renovar',
  another: 'Novo link',
  close: 'Fechar',
  opensInNewTab: 'Abre em uma nova aba',
  hide: 'Ocultar',
  masked: 'O link, o código QR, o ID do usuário e a observação estão ocultos.',
  unmask: 'Mostrar de novo',
  caution: 'Quem abre assume a conversa.',
  previews: 'As prévias de chats abrem links: mostre o código QR ou entregue o link a uma só pessoa. Ele não foi copiado automaticamente.',
  endedNote: 'Este link expirou e foi removido desta página.',
  lost: {
    live: 'O link foi criado; aqui está. Não foi possível mostrar o resto do resultado.',
    ended: 'O link foi criado e já expirou. Não foi possível mostrar o resto do resultado.',
    link: 'Link',
    retry: 'Mostrar o resultado de novo',
  },
  open: {
    title: 'Assumir você mesmo?',
    body: 'Se abrir este link, você assume a conversa no lugar do bot na hora, em seu nome.',
    cancel: 'Voltar',
    confirm: 'Abrir e assumir',
  },
  copy: {
    link: 'Copiar link',
    message: 'Copiar como mensagem',
    withNote: 'Com observação',
    share: 'Compartilhar…',
    copied: 'Copiado',
    linkCopied: 'Link copiado.',
    failed: (keys?: string) =>
      keys
        ? `Este navegador não permitiu copiar. O texto está selecionado: pressione ${keys}.`
        : 'Este navegador não permitiu copiar. O texto está selecionado: toque nele, segure e escolha Copiar.',
    shareFailed: 'Este navegador não abriu o menu de compartilhamento. Copie o link.',
    messageBox: 'Mensagem',
  },
  message: {
    title: {
      view: 'Acompanhe, por favor, um chat em andamento com um cliente',
      takeover: 'Assuma, por favor, um chat em andamento com um cliente',
      auto: 'Assuma, por favor, por um tempo, um chat em andamento com um cliente',
    },
    allows: {
      view: 'Ele permite ler a conversa; o bot continua respondendo.',
      takeover: 'Assim que você abrir, assume a conversa no lugar do bot. Abra só quando puder atender.',
      auto: 'Assim que você abrir, assume a conversa no lugar do bot; o bot volta a responder quando o link expira. Abra só quando puder atender.',
    },
    ends: (end) => `Expira: ${end}.`,
    discretion: 'Por favor, não encaminhe: qualquer pessoa que tenha o link pode usá-lo.',
    bot: (title) => `Bot: ${title}`,
    note: (note) => `Observação: ${note}`,
  },
  wrongPerson: {
    title: 'Pessoa errada?',
    cannot: 'O Sharedesk não pode cancelar um link: o MyLINK Connect não lista nem revoga links.',
    steps: [
      'Peça a quem recebeu o link que não o abra e que o apague.',
      'No MyLINK, assuma a conversa e transfira-a de novo: o MyLINK pergunta então o que fazer com os compartilhamentos existentes. Não conhecemos outro lugar onde um link possa terminar antes.',
    ],
    silent: {
      view: undefined,
      takeover: 'Se foi aberto, o bot fica em silêncio até que alguém devolva a conversa no MyLINK.',
      auto: 'Se foi aberto, o bot fica em silêncio até que o link expire ou alguém devolva a conversa no MyLINK.',
    },
    otherwise: (end) => `Caso contrário, o link vale até: ${end}.`,
  },
};
