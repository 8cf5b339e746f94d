import type * as english from '../en/confirm';
import { isolated } from '../isolated';

export const confirmText: typeof english.confirmText = {
  title: {
    takeover: 'Creare un link per la presa in carico?',
    auto: 'Creare un link per la presa in carico con ritorno automatico al bot?',
  },
  body: (mode, userId, duration) => {
    const end = { takeover: 'finché qualcuno non restituisce la conversazione', auto: 'fino alla scadenza del link' }[mode];
    return `Validità: ${duration}. Chi apre il link in questo tempo prende in carico la conversazione con ${isolated(userId)}. Il bot si ferma ${end}. Il link non si può revocare.`;
  },
  lookAlikes: {
    title: 'È l’ID utente giusto?',
    body: (userId) =>
      `Alcuni caratteri di ${isolated(userId)} non sono ciò che sembrano. Con un altro ID il link porta a un altro cliente.`,
  },
  bot: (title) => `Bot: ${title}`,
  cancel: 'Indietro',
  confirm: 'Sì, crea il link',
  fromLink: 'Questo modulo è stato compilato dal Suo CRM, quindi la domanda viene posta sempre.',
  asksNoMore: 'Questa scheda non chiede più conferma prima di una presa in carico.',
  askAgain: 'Chiedi di nuovo',
  noMore: 'Non chiedere più in questa scheda',
};
