import { splitUserIds } from '../composer/split-user-ids';
import { type CheckUserId, type Judged, judgeRows } from './judge-rows';
import { findListWarnings, type ListWarning } from './list-warnings';

export type FieldReading = Judged & {
  /** Whether the field is no plain user ID: it holds several, or one that a spreadsheet has damaged. */
  isList: boolean;
  /** Whether a comma or a semicolon could be read as a separator. */
  isGuessed: boolean;
  warnings: ListWarning[];
};

/** Reads what the user ID field holds, over and over while it is typed: the latest reading is remembered. */
export function createFieldReader(check: CheckUserId) {
  let latest: { typed: string; isApart: boolean; reading: FieldReading } | undefined;

  return function read(typed: string, isApart: boolean): FieldReading {
    if (latest?.typed !== typed || latest.isApart !== isApart) latest = { typed, isApart, reading: readField(typed, isApart, check) };
    return latest.reading;
  };
}

function readField(typed: string, isApart: boolean, check: CheckUserId): FieldReading {
  const { rows, isGuessed, isList } = splitUserIds(typed, isApart);
  const judged = judgeRows(rows, check);
  const isDamaged = judged.refused.some(({ refusal }) => refusal.is === 'damaged');
  return { ...judged, isGuessed, isList: isList || isDamaged, warnings: findListWarnings(judged.good) };
}

/** What stays in the field after links were asked for: the rows without one. A duplicate has one. */
export function toRest({ refused }: Judged): string {
  return toFieldText(refused.filter(({ refusal }) => refusal.is !== 'duplicate'));
}

/** Rows as lines of the field, each with its note after a tab. */
export function toFieldText(rows: { userId: string; note: string }[]): string {
  return rows.map(({ userId, note }) => [userId, note].map(oneLine).join('\t').trimEnd()).join('\n');
}

const oneLine = (cell: string) => cell.replace(/\s*[\r\n\t\u2028\u2029]+\s*/g, ' ').trim();
