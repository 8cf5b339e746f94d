import type * as english from '../en/time-left';

export const timeLeftText: typeof english.timeLeftText = {
  day: (n) => `${n} ي`,
  minute: (n) => `${n} د`,
  second: (n) => `${n} ث`,
};
