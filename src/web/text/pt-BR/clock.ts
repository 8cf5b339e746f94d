import type * as english from '../en/clock';

const meaning = 'Os horários desta página estão certos.';

export const clockText: typeof english.clockText = {
  ahead: (by) => `O relógio deste computador está ${by} adiantado. ${meaning}`,
  behind: (by) => `O relógio deste computador está ${by} atrasado. ${meaning}`,
};
