import type * as english from '../en/menu';

export const menuText: typeof english.menuText = {
  operator: 'Conectado como',
  theme: {
    name: 'Tema',
    options: { system: 'Sistema', light: 'Claro', dark: 'Escuro' },
  },
  language: {
    name: 'Idioma',
    question: {
      title: 'Mudar de idioma?',
      body: 'Este endereço não tem https: quando a página é recarregada, perdem-se o que você digitou e os links. Os links ativos continuam válidos até expirar.',
      cancel: 'Voltar',
      confirm: 'Mudar',
    },
  },
  keyboard: 'Ajuda do teclado',
  crm: 'Configurar um link para o CRM',
  liveLinks: 'Links ativos',
};

export const crmText: typeof english.crmText = {
  title: 'Configurar um link para o CRM',
  body: 'Coloque este endereço no seu CRM. Ele abre o Sharedesk com o formulário preenchido; quem cria o link continua sendo o atendente.',
  address: 'Endereço',
  placeholder: '{USER_ID}',
  replace: (maxHours, bots) => [
    { part: '{USER_ID}', by: 'O ID de usuário do cliente, codificado para um endereço.' },
    { part: 'mode', by: 'view, takeover ou auto.' },
    { part: 'hours', by: maxHours === 1 ? 'Sempre 1.' : `Um número inteiro de 1 a ${maxHours}.` },
    ...(bots ? [{ part: 'bot', by: `Um destes: ${bots}.` }] : []),
  ],
  copy: 'Copiar endereço',
  copied: 'Endereço copiado.',
  failed: 'Este navegador não permitiu copiar. Selecione o endereço e copie-o.',
  close: 'Fechar',
};
