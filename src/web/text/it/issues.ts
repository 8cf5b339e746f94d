import { reasonMaxLength } from '#contract/draft';
import type * as english from '../en/issues';

export const issueText: typeof english.issueText = {
  mode_unknown: () => 'Scelga una modalità.',
  user_id_missing: () => 'Inserisca l’ID utente del cliente.',
  user_id_too_long: () => 'Un ID utente ha al massimo 255 caratteri. Verifichi di aver incollato solo l’ID.',
  user_id_dots: () => 'Questo non è un ID utente.',
  user_id_unseen: ({ character, position }) => `Il carattere ${position} è invisibile: ${character}. Lo rimuova qui sotto o digiti l’ID.`,
  hours_missing: ({ maxHours }) => `Inserisca un numero di ore, da 1 a ${maxHours}.`,
  hours_not_whole: ({ maxHours }) => `Inserisca ore intere da 1 a ${maxHours}, solo in cifre.`,
  hours_out_of_range: ({ maxHours }) => `Inserisca da 1 a ${maxHours} ore.`,
  field_unused: () => 'Qui questo campo non si usa.',
  bot_missing: () => 'Scelga un bot.',
  bot_unknown: () => 'Qui non può usare questo bot. Ne scelga un altro o inserisca un altro ID utente.',
  reason_missing: () => 'Inserisca il motivo, per esempio un numero di ticket.',
  reason_too_long: () => `Un motivo ha al massimo ${reasonMaxLength} caratteri.`,
  reason_unseen: ({ character, position }) => `Il carattere ${position} è invisibile: ${character}. Digiti di nuovo il motivo.`,
};
