import type * as english from '../en/shortcuts';

export const shortcutsText: typeof english.shortcutsText = {
  title: 'Atalhos do teclado',
  create: 'Criar link',
  copy: 'Copiar link',
  qr: 'Mostrar ou fechar o código QR',
  another: 'Novo link: limpar o formulário',
  hours: 'Escolher por quanto tempo o link vale',
  move: 'Percorrer os links desta aba',
  act: 'Na lista: copiar o link ou, se ele assume a conversa, mostrar o código QR',
  select: 'Na lista: selecionar linhas',
  selectAll: 'Na lista: selecionar todas as linhas',
  find: 'Buscar um link',
  help: 'Mostrar esta lista',
  single: 'Teclas avulsas agem quando nada está sendo digitado',
  close: 'Fechar',
};
