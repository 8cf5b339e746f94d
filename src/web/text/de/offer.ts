import type * as english from '../en/offer';

export const offerText: typeof english.offerText = {
  bot: 'Bot',
  reason: 'Grund',
  reasonHint: 'etwa eine Ticketnummer',
  reasonOptional: 'freiwillig',
  shortened: (mode, limit, before) => `${mode}: höchstens ${limit}, daher von ${before} gekürzt.`,
};
