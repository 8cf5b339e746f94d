import type * as english from '../en/offer';

export const offerText: typeof english.offerText = {
  bot: 'Bot',
  reason: 'Motivo',
  reasonHint: 'por exemplo, um número de chamado',
  reasonOptional: 'opcional',
  shortened: (mode, limit, before) => `${mode}: no máximo ${limit}; por isso foi reduzido de ${before}.`,
};
