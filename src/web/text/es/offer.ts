import type * as english from '../en/offer';

export const offerText: typeof english.offerText = {
  bot: 'Bot',
  reason: 'Motivo',
  reasonHint: 'por ejemplo, un número de ticket',
  reasonOptional: 'opcional',
  shortened: (mode, limit, before) => `${mode}: ${limit} como máximo, por eso se redujo desde ${before}.`,
};
