import type * as english from '../en/offer';

export const offerText: typeof english.offerText = {
  bot: 'البوت',
  reason: 'السبب',
  reasonHint: 'مثل رقم التذكرة',
  reasonOptional: 'اختياري',
  shortened: (mode, limit, before) => `${mode}: ${limit} كحد أقصى، لذلك خُفّضت المدة من ${before}.`,
};
