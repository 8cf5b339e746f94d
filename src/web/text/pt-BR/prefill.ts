import type * as english from '../en/prefill';

export const prefillText: typeof english.prefillText = {
  faults: {
    unreadable: 'O link do seu CRM trouxe este dado em uma forma que não pode ser lida. Informe-o aqui.',
    repeated: 'O link do seu CRM trouxe este dado mais de uma vez. Verifique.',
    unknown_mode: 'O link do seu CRM pediu um modo que não existe. Escolha um.',
    unknown_part: 'O link do seu CRM trouxe algo que o Sharedesk não conhece. Verifique o formulário.',
  },
  filled: 'Preenchido por um link do seu CRM. Verifique antes de criar o link.',
  kept: 'O que você digitou ainda está aqui. Seu CRM enviou outros dados.',
  typedBefore: 'O que você digitou antes está guardado.',
  putBackTyped: 'Recuperar o que eu digitei',
  useLink: 'Usar os dados do CRM',
  question: {
    title: 'Substituir o que você digitou?',
    body: (details) => `Seu CRM enviou: ${details}. Você pode voltar atrás depois.`,
    cancel: 'Manter o que eu digitei',
    confirm: 'Substituir',
  },
  nothingReadable: 'nada que possa ser lido',
};
