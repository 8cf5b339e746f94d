import type * as english from '../en/offer';

export const offerText: typeof english.offerText = {
  bot: 'Bot',
  reason: 'Motivo',
  reasonHint: 'ad esempio un numero di ticket',
  reasonOptional: 'facoltativo',
  shortened: (mode, limit, before) => `${mode}: al massimo ${limit}, quindi ridotto da ${before}.`,
};
