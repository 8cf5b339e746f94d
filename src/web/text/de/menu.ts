import type * as english from '../en/menu';

export const menuText: typeof english.menuText = {
  operator: 'Angemeldet als',
  theme: {
    name: 'Design',
    options: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  },
  language: {
    name: 'Sprache',
    question: {
      title: 'Sprache wechseln?',
      body: 'Diese Adresse hat kein https, daher gehen beim Neuladen Ihre Eingaben und die Links auf dieser Seite verloren. Aktive Links bleiben bis zu ihrem Ende gültig.',
      cancel: 'Zurück',
      confirm: 'Wechseln',
    },
  },
  keyboard: 'Tastaturhilfe',
  crm: 'CRM-Link einrichten',
  liveLinks: 'Aktive Links',
};

export const crmText: typeof english.crmText = {
  title: 'CRM-Link einrichten',
  body: 'Hinterlegen Sie diese Adresse in Ihrem CRM. Sie öffnet Sharedesk mit ausgefülltem Formular; den Link erstellen Sie weiterhin selbst.',
  address: 'Adresse',
  placeholder: '{USER_ID}',
  replace: (maxHours, bots) => [
    { part: '{USER_ID}', by: 'Die Benutzer-ID des Kunden, für eine Adresse kodiert.' },
    { part: 'mode', by: 'view, takeover oder auto.' },
    { part: 'hours', by: maxHours === 1 ? 'Immer 1.' : `Eine ganze Zahl von 1 bis ${maxHours}.` },
    ...(bots ? [{ part: 'bot', by: `Eines von: ${bots}.` }] : []),
  ],
  copy: 'Adresse kopieren',
  copied: 'Adresse kopiert.',
  failed: 'Dieser Browser hat das Kopieren nicht erlaubt. Markieren Sie die Adresse und kopieren Sie sie.',
  close: 'Schließen',
};
