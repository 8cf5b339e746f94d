import type { DraftIssue, IssueDetails } from '#contract/draft';
import { longestList } from '#contract/most-customers';
import { noteMaxLength } from '../link/note';
import type { ListRow } from './guess-columns';

/** What a spreadsheet did to a user ID: it shortened a long number, made it a decimal one, or shows a fault of its own in its place. */
type Damage = 'shortened' | 'decimal' | 'cell_error';

export type UserIdIssue = Extract<DraftIssue, `user_id_${string}`>;

/** Why no link is made for a row. */
export type Refusal =
  | { is: 'issue'; issue: UserIdIssue; details: IssueDetails }
  | { is: 'damaged'; damage: Damage }
  | { is: 'duplicate'; firstLine: number }
  | { is: 'too_many' };

/** `isNoteCut`: only the first 120 characters of the note are kept. It is for orientation alone, so the link is made all the same. */
type GoodRow = ListRow & { isNoteCut: boolean };
type RefusedRow = ListRow & { refusal: Refusal };

/** Each row is in one of the two, in the order of the list. */
export type Judged = { good: GoodRow[]; refused: RefusedRow[] };

/** Checks a user ID by the contract's rules. @returns undefined where it keeps them. */
export type CheckUserId = (userId: string) => { issue: UserIdIssue; details: IssueDetails } | undefined;

const damages: [Damage, RegExp][] = [
  // "4.91512E+12", also with a decimal comma. Without decimals, only the plus sign tells it from an ID such as "8e12".
  ['shortened', /^[+-]?\d+(?:[.,]\d+\s?e\s?[+-]?\d+|\s?e\s?\+\d+)$/i],
  ['decimal', /^\d{7,}[.,]0+$/],
  ['cell_error', /^#(?:#+|N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|NV|BEZUG!|WERT!|NOME\?|VALORE!|¡VALOR!)$/i],
];

/** Says of each row whether a link can be made for it, and if not, why. */
export function judgeRows(rows: ListRow[], check: CheckUserId): Judged {
  const firstLines = new Map<string, number>();
  const judged: Judged = { good: [], refused: [] };
  for (const row of rows) {
    const userId = row.userId.trim();
    const note = row.note.replace(/\s+/g, ' ').trim();
    const refusal = refuse(userId, check, firstLines.get(userId), judged.good.length);
    if (refusal) {
      judged.refused.push({ ...row, refusal });
      // What is beyond the number is no duplicate of itself.
      if (refusal.is === 'too_many') firstLines.set(userId, row.line);
    } else {
      firstLines.set(userId, row.line);
      const kept = cutNote(note);
      judged.good.push({ line: row.line, userId, note: kept, isNoteCut: kept !== note });
    }
  }
  return judged;
}

function refuse(userId: string, check: CheckUserId, firstLine: number | undefined, goodCount: number): Refusal | undefined {
  const damage = damages.find(([, pattern]) => pattern.test(userId))?.[0];
  if (damage) return { is: 'damaged', damage };
  const found = check(userId);
  if (found) return { is: 'issue', ...found };
  if (firstLine !== undefined) return { is: 'duplicate', firstLine };
  return goodCount >= longestList ? { is: 'too_many' } : undefined;
}

/** Whole characters of at most 120 UTF-16 units. */
function cutNote(note: string): string {
  return note.length <= noteMaxLength
    ? note
    : note
        .slice(0, noteMaxLength)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
}
