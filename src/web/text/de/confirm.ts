import type * as english from '../en/confirm';
import { isolated } from '../isolated';

export const confirmText: typeof english.confirmText = {
  title: { takeover: 'Link zum Übernehmen erstellen?', auto: 'Link zum Übernehmen mit automatischer Rückgabe erstellen?' },
  body: (mode, userId, duration) => {
    const end = { takeover: 'bis jemand den Chat zurückgibt', auto: 'bis der Link endet' }[mode];
    return `Gültigkeit: ${duration}. Wer den Link in dieser Zeit öffnet, übernimmt den Chat mit ${isolated(userId)}. Der Bot verstummt, ${end}. Der Link lässt sich nicht widerrufen.`;
  },
  lookAlikes: {
    title: 'Ist das die richtige Benutzer-ID?',
    body: (userId) =>
      `Einige Zeichen von ${isolated(userId)} sind nicht, was sie scheinen. Mit einer anderen ID führt der Link zu einem anderen Kunden.`,
  },
  bot: (title) => `Bot: ${title}`,
  cancel: 'Zurück',
  confirm: 'Ja, Link erstellen',
  fromLink: 'Ihr CRM hat dieses Formular ausgefüllt, daher wird immer nachgefragt.',
  asksNoMore: 'Dieser Tab fragt vor einer Übernahme nicht mehr nach.',
  askAgain: 'Wieder nachfragen',
  noMore: 'In diesem Tab nicht mehr nachfragen',
};
