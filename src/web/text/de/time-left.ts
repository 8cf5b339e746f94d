import type * as english from '../en/time-left';

export const timeLeftText: typeof english.timeLeftText = {
  day: (n) => `${n} T.`,
  minute: (n) => `${n} Min.`,
  second: (n) => `${n} Sek.`,
};
