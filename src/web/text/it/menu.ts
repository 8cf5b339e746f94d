import type * as english from '../en/menu';

export const menuText: typeof english.menuText = {
  operator: 'Accesso come',
  theme: {
    name: 'Tema',
    options: { system: 'Sistema', light: 'Chiaro', dark: 'Scuro' },
  },
  language: {
    name: 'Lingua',
    question: {
      title: 'Cambiare lingua?',
      body: 'Questo indirizzo non ha https: quando la pagina si ricarica, si perdono quanto ha digitato e i suoi link. I link attivi restano validi fino alla scadenza.',
      cancel: 'Indietro',
      confirm: 'Cambia',
    },
  },
  keyboard: 'Guida alla tastiera',
  crm: 'Configura un link CRM',
  liveLinks: 'Link attivi',
};

export const crmText: typeof english.crmText = {
  title: 'Configura un link CRM',
  body: 'Inserisca questo indirizzo nel Suo CRM. Apre Sharedesk con il modulo compilato; il link lo crea comunque l’operatore.',
  address: 'Indirizzo',
  placeholder: '{USER_ID}',
  replace: (maxHours, bots) => [
    { part: '{USER_ID}', by: 'L’ID utente del cliente, codificato per un indirizzo.' },
    { part: 'mode', by: 'view, takeover o auto.' },
    { part: 'hours', by: maxHours === 1 ? 'Sempre 1.' : `Un numero intero da 1 a ${maxHours}.` },
    ...(bots ? [{ part: 'bot', by: `Uno di: ${bots}.` }] : []),
  ],
  copy: 'Copia indirizzo',
  copied: 'Indirizzo copiato.',
  failed: 'Questo browser non ha permesso di copiare. Selezioni l’indirizzo e lo copi.',
  close: 'Chiudi',
};
