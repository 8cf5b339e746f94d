import type * as english from '../en/prefill';

export const prefillText: typeof english.prefillText = {
  faults: {
    unreadable: 'Der Link aus Ihrem CRM enthielt diese Angabe in einer Form, die nicht lesbar ist. Geben Sie sie hier ein.',
    repeated: 'Der Link aus Ihrem CRM enthielt diese Angabe mehrmals. Prüfen Sie sie.',
    unknown_mode: 'Der Link aus Ihrem CRM verlangte einen Modus, den es nicht gibt. Wählen Sie einen.',
    unknown_part: 'Der Link aus Ihrem CRM enthielt etwas, das Sharedesk nicht kennt. Prüfen Sie das Formular.',
  },
  filled: 'Durch einen Link aus Ihrem CRM ausgefüllt. Prüfen Sie die Angaben, bevor Sie den Link erstellen.',
  kept: 'Ihre Eingaben sind noch da. Ihr CRM hat andere Angaben gesendet.',
  typedBefore: 'Ihre früheren Eingaben bleiben erhalten.',
  putBackTyped: 'Meine Eingaben zurückholen',
  useLink: 'Angaben aus dem CRM verwenden',
  question: {
    title: 'Ihre Eingaben ersetzen?',
    body: (details) => `Ihr CRM hat gesendet: ${details}. Sie können danach zurückwechseln.`,
    cancel: 'Meine Eingaben behalten',
    confirm: 'Ersetzen',
  },
  nothingReadable: 'nichts Lesbares',
};
