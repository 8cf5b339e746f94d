/** What the menu opens: it is loaded with the lazy parts. */
export const menuText = {
  operator: 'Signed in as',
  theme: {
    name: 'Theme',
    options: { system: 'System', light: 'Light', dark: 'Dark' },
  },
  language: {
    name: 'Language',
    question: {
      title: 'Change the language?',
      body: 'This address has no https, so the page forgets what you typed and its links when it is loaded again. Live links work until they end.',
      cancel: 'Go back',
      confirm: 'Change it',
    },
  },
  keyboard: 'Keyboard help',
  crm: 'Set up a CRM link',
  liveLinks: 'Live links',
};

export const crmText = {
  title: 'Set up a CRM link',
  body: 'Put this address into your CRM. It opens the desk with the form filled in; the operator still creates the link.',
  address: 'Address',
  /** Stands where the CRM puts the user ID. */
  placeholder: '{USER_ID}',
  replace: (maxHours: number, bots: string) => [
    { part: '{USER_ID}', by: 'The customer’s user ID, encoded for an address.' },
    { part: 'mode', by: 'view, takeover or auto.' },
    { part: 'hours', by: maxHours === 1 ? 'Always 1.' : `A whole number from 1 to ${maxHours}.` },
    ...(bots ? [{ part: 'bot', by: `One of: ${bots}.` }] : []),
  ],
  copy: 'Copy address',
  copied: 'Address copied.',
  failed: 'This browser did not let Sharedesk copy. Select the address and copy it.',
  close: 'Close',
};
