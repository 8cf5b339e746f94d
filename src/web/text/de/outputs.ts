import type * as english from '../en/outputs';
import { pluralsOf } from '../plural';

const plural = pluralsOf('de');

export const outputsText: typeof english.outputsText = {
  csv: {
    header: ['Modus', 'Benutzer-ID', 'Stunden', 'Erstellt', 'Endet', 'Status', 'Notiz'],
    bot: 'Bot',
    reason: 'Grund',
    link: 'Link',
    live: 'Aktiv',
    ended: 'Abgelaufen',
  },
  message: {
    title: {
      view: (n) =>
        plural(n, { one: 'Bitte lesen Sie in einem laufenden Kundenchat mit', other: `Bitte lesen Sie in ${n} laufenden Kundenchats mit` }),
      takeover: (n) =>
        plural(n, { one: 'Bitte übernehmen Sie einen laufenden Kundenchat', other: `Bitte übernehmen Sie ${n} laufende Kundenchats` }),
      auto: (n) =>
        plural(n, {
          one: 'Bitte übernehmen Sie vorübergehend einen laufenden Kundenchat',
          other: `Bitte übernehmen Sie vorübergehend ${n} laufende Kundenchats`,
        }),
    },
    allows: {
      view: 'Mit diesen Links können Sie die Chats mitlesen; der Bot antwortet weiter.',
      takeover: 'Sobald Sie einen Link öffnen, übernehmen Sie den Chat vom Bot. Öffnen Sie ihn erst, wenn Sie bereit sind.',
      auto: 'Sobald Sie einen Link öffnen, übernehmen Sie den Chat vom Bot; wenn der Link endet, antwortet wieder der Bot. Öffnen Sie ihn erst, wenn Sie bereit sind.',
    },
    end: (end) => `bis ${end}`,
    handOver: (n) => `Übergabe: ${plural(n, { one: 'ein Link', other: `${n} Links` })}`,
    discretion: 'Bitte leiten Sie die Links nicht weiter: Wer einen hat, kann ihn nutzen.',
  },
  sheet: { until: (end) => `Bis ${end}` },
};
