import type * as english from '../en/document';
import { page } from './page';

export const documentText: typeof english.documentText = {
  liveLinksTitle: 'Aktive Links – Sharedesk',
  description: 'Einen laufenden Chatbot-Chat mit Kolleginnen und Kollegen teilen.',
  noScript: 'Sharedesk benötigt JavaScript. Erlauben Sie es für diese Adresse und laden Sie die Seite neu.',
  notLoaded:
    'Sharedesk konnte nicht vollständig geladen werden, daher wurde nichts gesendet. Prüfen Sie die Verbindung und notieren Sie Ihre Eingaben, dann laden Sie die Seite neu.',
  busy: page.result.busy,
};
