export type SplitUserIds = {
  /** In their order, each one once. */
  userIds: string[];
  /** Whether a comma or a semicolon was read as a separator. A user ID may hold either. */
  isGuessed: boolean;
};

/** A number that a spreadsheet has written short, in either notation: "4,91512E+12". Its comma separates nothing. */
const damagedNumber = /^[+-]?\d+[.,]\d+e[+-]?\d+$/i;
/** A number with its thousands set apart: "4,915,112". */
const grouped = /^\d{1,3}(,\d{3})+$/;
/** A telephone number may be written with blanks. */
const telephone = /^\+?[\d\s().\-/]+$/;

/** Reads what was pasted as a list of user IDs: lines and cells are apart; within one, commas and semicolons separate where every part reads as an ID. */
export function splitUserIds(pasted: string): SplitUserIds {
  const cells = pasted
    .split(/[\r\n\t\u2028\u2029]+/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const parts = cells.map(splitCell);
  return { userIds: [...new Set(parts.flat())], isGuessed: parts.some(({ length }) => length > 1) };
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
function readsAsUserId(part: string): boolean {
  return part.length >= 3 && /[\p{Nd}@]/u.test(part) && (!/\s/.test(part) || telephone.test(part));
}
