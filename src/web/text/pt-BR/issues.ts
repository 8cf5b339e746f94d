import { reasonMaxLength } from '#contract/draft';
import type * as english from '../en/issues';

export const issueText: typeof english.issueText = {
  mode_unknown: () => 'Escolha um modo.',
  user_id_missing: () => 'Informe o ID de usuário do cliente.',
  user_id_too_long: () => 'Um ID de usuário tem no máximo 255 caracteres. Verifique se só o ID foi colado.',
  user_id_dots: () => 'Isto não é um ID de usuário.',
  user_id_unseen: ({ character, position }) => `O caractere ${position} é invisível: ${character}. Remova-o abaixo ou digite o ID.`,
  hours_missing: ({ maxHours }) => `Informe um número de horas, de 1 a ${maxHours}.`,
  hours_not_whole: ({ maxHours }) => `Informe horas inteiras de 1 a ${maxHours}, só com algarismos.`,
  hours_out_of_range: ({ maxHours }) => `Informe de 1 a ${maxHours} horas.`,
  field_unused: () => 'Este campo não é usado aqui.',
  bot_missing: () => 'Escolha um bot.',
  bot_unknown: () => 'Você não pode usar este bot aqui. Escolha outro ou informe outro ID de usuário.',
  reason_missing: () => 'Informe o motivo, por exemplo um número de chamado.',
  reason_too_long: () => `Um motivo tem no máximo ${reasonMaxLength} caracteres.`,
  reason_unseen: ({ character, position }) => `O caractere ${position} é invisível: ${character}. Digite o motivo de novo.`,
};
