import { longestList } from '#contract/most-customers';
import { readsAsUserId, splitUserIds } from '../composer/split-user-ids';
import { findSeparator, noSeparator } from './find-separator';
import { type Columns, type GuessedColumns, guessColumns, toListRows } from './guess-columns';
import { toFieldText } from './read-field';
import { type FileRefusal, readListFile, readListText } from './read-list-file';

/** What became of a list that was pasted, dropped or chosen. */
export type ReceivedList =
  /** These lines are for the field. */
  | { is: 'lines'; text: string }
  /** The operator has to say which column is meant. */
  | { is: 'table'; rows: string[][]; guessed: GuessedColumns }
  | { is: 'refused'; reason: FileRefusal };

/** More than that is no list for this page: what is beyond the first 500 rows stays in the field. */
const mostLines = 10 * longestList;

/** @param received pasted text, or the files that were dropped or chosen. */
export async function receiveList(received: readonly Blob[] | string): Promise<ReceivedList> {
  const [source, ...others] = typeof received === 'string' ? [received] : received;
  if (source === undefined || others.length > 0) return { is: 'refused', reason: source ? 'several' : 'empty' };
  if (typeof source === 'string' && !isTable(source)) return withinBounds(source.replace(/[\r\n]+$/, ''));
  const list = typeof source === 'string' ? await readListText(source) : await readListFile(source);
  if (list.is === 'refused') return list;
  const { rows } = list;
  const cells = rows.flat().filter((cell) => cell !== '');
  // Several columns of nothing but user IDs, as a part of a sheet.
  if (typeof source === 'string' && cells.every(readsAsUserId)) return withinBounds(cells.join('\n'));
  const guessed = guessColumns(rows);
  return guessed.isSure ? takeColumns(rows, guessed) : { is: 'table', rows, guessed };
}

export function takeColumns(rows: string[][], columns: Columns): ReceivedList {
  return withinBounds(toFieldText(toListRows(rows, columns)));
}

function withinBounds(text: string): ReceivedList {
  return text.split('\n').length > mostLines ? { is: 'refused', reason: 'too_long' } : { is: 'lines', text };
}

/** Cells, or lines that a separator divides into more than user IDs. */
function isTable(pasted: string): boolean {
  if (pasted.includes('\t')) return true;
  const lines = pasted.replace(/\r\n?/g, '\n').trim();
  if (!lines.includes('\n')) return false;
  const separator = findSeparator(lines);
  return separator !== noSeparator && splitUserIds(lines).rows.some(({ userId }) => userId.includes(separator));
}
