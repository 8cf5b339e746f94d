import { reasonMaxLength } from '#contract/draft';
import type * as english from '../en/issues';

export const issueText: typeof english.issueText = {
  mode_unknown: () => 'Elija un modo.',
  user_id_missing: () => 'Introduzca el ID de usuario del cliente.',
  user_id_too_long: () => 'Un ID de usuario tiene 255 caracteres como máximo. Compruebe que solo pegó el ID.',
  user_id_dots: () => 'Esto no es un ID de usuario.',
  user_id_unseen: ({ character, position }) => `El carácter ${position} es invisible: ${character}. Quítelo abajo o escriba el ID.`,
  hours_missing: ({ maxHours }) => `Introduzca un número de horas, de 1 a ${maxHours}.`,
  hours_not_whole: ({ maxHours }) => `Introduzca horas enteras de 1 a ${maxHours}, solo con cifras.`,
  hours_out_of_range: ({ maxHours }) => `Introduzca de 1 a ${maxHours} horas.`,
  field_unused: () => 'Aquí no se usa este campo.',
  bot_missing: () => 'Elija un bot.',
  bot_unknown: () => 'Aquí no puede usar este bot. Elija otro o introduzca otro ID de usuario.',
  reason_missing: () => 'Introduzca el motivo, por ejemplo un número de ticket.',
  reason_too_long: () => `Un motivo tiene ${reasonMaxLength} caracteres como máximo.`,
  reason_unseen: ({ character, position }) => `El carácter ${position} es invisible: ${character}. Escriba de nuevo el motivo.`,
};
