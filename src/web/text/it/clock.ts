import type * as english from '../en/clock';

const meaning = 'Gli orari in questa pagina sono corretti.';

export const clockText: typeof english.clockText = {
  ahead: (by) => `L’orologio di questo computer è avanti di ${by}. ${meaning}`,
  behind: (by) => `L’orologio di questo computer è indietro di ${by}. ${meaning}`,
};
