import type * as english from '../en/examples';

export const examplesText: typeof english.examplesText = {
  name: 'Beispiel ausprobieren',
  ids: {
    '4915112345678': 'Ein Kunde',
    'sandbox:operator': 'Bereits übernommen',
    'sandbox:requested': 'Möchte mit jemandem sprechen',
    'missing-1': 'Kein Chat',
    'sandbox:slow': 'Langsame Antwort',
    'sandbox:silent': 'Keine Antwort',
    'sandbox:throttled': 'Überlastet',
    'sandbox:rejected': 'Abgelehnt',
    'sandbox:unauthorized': 'Kein Zugriff',
    'sandbox:not_allowed': 'Nicht erlaubt',
    'sandbox:broken': 'Unbrauchbarer Link',
    'sandbox:down': 'Außer Betrieb',
  },
};
