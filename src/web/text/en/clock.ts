/** Says that the clock of this computer is wrong. */
export const clockText = {
  ahead: (by: string) => `This computer’s clock is ${by} fast. ${meaning}`,
  behind: (by: string) => `This computer’s clock is ${by} slow. ${meaning}`,
};

const meaning = 'The times on this page are right.';
