import type * as english from '../en/clock';

const meaning = 'Las horas de esta página son correctas.';

export const clockText: typeof english.clockText = {
  ahead: (by) => `El reloj de este equipo va adelantado ${by}. ${meaning}`,
  behind: (by) => `El reloj de este equipo va atrasado ${by}. ${meaning}`,
};
