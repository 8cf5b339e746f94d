/** A row of the field. `line` is that of the field, counted from 1; what one line holds beside others has the same. */
type FieldRow = { line: number; userId: string; note: string };

type FieldRows = {
  rows: FieldRow[];
  /** Whether it is more than one plain user ID. */
  isList: boolean;
  /** Whether a comma or a semicolon could be read as a separator. A user ID may hold either. */
  isGuessed: boolean;
};

/** A number that a spreadsheet has written short, in either notation: "4,91512E+12". Its comma separates nothing. */
const damagedNumber = /^[+-]?\d+[.,]\d+e[+-]?\d+$/i;
/** A number with its thousands set apart: "4,915,112". */
const grouped = /^\d{1,3}(,\d{3})+$/;
/** A telephone number may be written with blanks. */
const telephone = /^\+?[\d\s().\-/]+$/;

const lineEnd = /\r\n|[\r\n\u2028\u2029]/;

/**
 * Reads what the field holds: one user ID a line, and after a tab its note. Within a line, commas and semicolons separate where every part reads
 * as an ID.
 *
 * @param isApart is false where the operator says that they do not.
 */
export function splitUserIds(typed: string, isApart = true): FieldRows {
  let isGuessed = false;
  const rows = typed.split(lineEnd).flatMap((content, index) => {
    if (content.trim() === '') return [];
    const [cell = '', ...rest] = content.split('\t');
    const parts = splitCell(cell.trim());
    isGuessed ||= parts.length > 1;
    return (isApart ? parts : [cell.trim()]).map((userId) => ({ line: index + 1, userId, note: rest.join(' ').trim() }));
  });
  return { rows, isGuessed, isList: rows.length > 1 || rows.some(({ note }) => note !== '') };
}

function splitCell(cell: string): string[] {
  if (damagedNumber.test(cell) || grouped.test(cell)) return [cell];
  const parts = cell
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 && parts.every(readsAsUserId) ? parts : [cell];
}

/** Long enough, with a digit or as an e-mail address, and without a blank that no telephone number has: names and sentences are none. */
export function readsAsUserId(part: string): boolean {
  return part.length >= 3 && /[\p{Nd}@]/u.test(part) && (!/\s/.test(part) || telephone.test(part));
}
