import type * as english from '../en/time-left';

export const timeLeftText: typeof english.timeLeftText = {
  day: (n) => `${n} d`,
  minute: (n) => `${n} min`,
  second: (n) => `${n} s`,
};
