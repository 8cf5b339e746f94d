import { reasonMaxLength } from '#contract/draft';
import type * as english from '../en/issues';

export const issueText: typeof english.issueText = {
  mode_unknown: () => 'Wählen Sie einen Modus.',
  user_id_missing: () => 'Geben Sie die Benutzer-ID des Kunden ein.',
  user_id_too_long: () => 'Eine Benutzer-ID hat höchstens 255 Zeichen. Prüfen Sie, ob nur die ID eingefügt wurde.',
  user_id_dots: () => 'Das ist keine Benutzer-ID.',
  user_id_unseen: ({ character, position }) =>
    `Zeichen ${position} ist unsichtbar: ${character}. Entfernen Sie es unten oder tippen Sie die ID ein.`,
  hours_missing: ({ maxHours }) => `Geben Sie die Stunden an, von 1 bis ${maxHours}.`,
  hours_not_whole: ({ maxHours }) => `Geben Sie ganze Stunden von 1 bis ${maxHours} an, nur in Ziffern.`,
  hours_out_of_range: ({ maxHours }) => `Geben Sie 1 bis ${maxHours} Stunden an.`,
  field_unused: () => 'Das wird hier nicht verwendet.',
  bot_missing: () => 'Wählen Sie einen Bot.',
  bot_unknown: () => 'Diesen Bot können Sie hier nicht nutzen. Wählen Sie einen anderen, oder geben Sie eine andere Benutzer-ID ein.',
  reason_missing: () => 'Geben Sie den Grund an, etwa eine Ticketnummer.',
  reason_too_long: () => `Ein Grund hat höchstens ${reasonMaxLength} Zeichen.`,
  reason_unseen: ({ character, position }) => `Zeichen ${position} ist unsichtbar: ${character}. Tippen Sie den Grund noch einmal ein.`,
};
