import type { Paper } from './layout-sheet';

/** Where paper of the size Letter is usual (ISO 3166). */
const letterRegions = ['US', 'CA', 'MX', 'CO', 'VE', 'CL', 'CR', 'GT', 'PA', 'DO', 'SV', 'NI', 'HN', 'PH', 'PR'];

/** The paper that is usual where the first of these languages is spoken. */
export function usualPaper([language = '']: readonly string[]): Paper {
  return letterRegions.includes(language.split('-').at(-1) ?? '') ? 'letter' : 'a4';
}
