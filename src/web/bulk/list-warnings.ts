import { findLookAlikes } from '#contract/look-alikes';

/**
 * What may be wrong with a list although each user ID in it could be one.
 *
 * - `prefix_mixed`: some begin with `+` or `0`, and `lines` are numbers without either.
 * - `prefix_lost`: `lines`, at least half of the list, are as long as phone numbers without country code and zero.
 * - `look_alike`: `lines` hold characters that look like others.
 * - `digits_lost`: `lines` are numbers whose digits from the 16th on are zeros. Spreadsheets keep 15 digits.
 */
export type ListWarning = { is: 'prefix_mixed' | 'prefix_lost' | 'digits_lost' | 'look_alike'; lines: number[] };

type Row = { line: number; userId: string };

const linesOf = (rows: Row[], pattern: RegExp) => rows.filter(({ userId }) => pattern.test(userId)).map(({ line }) => line);

/** Finds what cannot be known of a single row: that a spreadsheet has taken a leading `+` or zero off, or the last digits. */
export function findListWarnings(rows: Row[]): ListWarning[] {
  const odd = rows.filter(({ userId }) => findLookAlikes(userId).length > 0).map(({ line }) => line);
  const warnings: ListWarning[] = [
    { is: 'digits_lost', lines: linesOf(rows, /^\d{15}0+$/) },
    { is: 'look_alike', lines: odd },
    prefixWarning(rows),
  ];
  return warnings.filter(({ lines }) => lines.length > 0);
}

function prefixWarning(rows: Row[]): ListWarning {
  const prefixed = linesOf(rows, /^(?:\+|0)[\d ()/.-]{6,}$/);
  if (prefixed.length > 0) return { is: 'prefix_mixed', lines: linesOf(rows, /^[1-9]\d{6,14}$/) };
  const short = linesOf(rows, /^[1-9]\d{7,9}$/);
  return { is: 'prefix_lost', lines: short.length > 1 && short.length * 2 >= rows.length ? short : [] };
}
