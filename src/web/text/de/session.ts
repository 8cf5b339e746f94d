import type * as english from '../en/session';

export const sessionText: typeof english.sessionText = {
  ended: {
    title: 'Sitzung beendet. Melden Sie sich an, um fortzufahren.',
    body: 'Ihre Eingaben und Links bleiben hier für Sie erhalten. Wer sich sonst anmeldet, beginnt ohne sie.',
    bodyUnsealed:
      'Diese Adresse hat kein https, daher können Ihre Eingaben und Links nicht erhalten bleiben. Aktive Links bleiben bis zu ihrem Ende gültig.',
  },
  signOutQuestion: {
    title: 'Abmelden und aktive Links vergessen?',
    body: 'Aktive Links bleiben bis zu ihrem Ende gültig, aber Sharedesk führt sie nach der Abmeldung nicht mehr auf.',
    cancel: 'Angemeldet bleiben',
    confirm: 'Abmelden',
    rowsTitle: 'Abmelden und die Liste vergessen?',
    rows: (n) => `${n === 1 ? '1 Zeile Ihrer Liste ist' : `${n} Zeilen Ihrer Liste sind`} nicht fertig. Die Benutzer-IDs werden vergessen.`,
  },
  everywhere: {
    name: 'Überall abmelden',
    title: 'Überall abmelden?',
    body: 'Beendet Ihre Sitzungen in allen Browsern. Bereits erstellte Links bleiben aktiv.',
    cancel: 'Angemeldet bleiben',
    confirm: 'Überall abmelden',
  },
};
