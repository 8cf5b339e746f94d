/** The units of the time that a link has left. Hours stand in page.ts: the form names them, too. */
export const timeLeftText = {
  day: (n: number) => `${n} d`,
  minute: (n: number) => `${n} min`,
  second: (n: number) => `${n} s`,
};
