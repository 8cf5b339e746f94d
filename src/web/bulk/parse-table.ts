import Papa from 'papaparse';
import { findSeparator } from './find-separator';

/** The first line of some of Excel's files, which names the separator. */
const separatorLine = /^"?sep=(.)"?\n/i;

/**
 * The rows and cells of a text with separators (RFC 4180, and what spreadsheets make of it). A row that has nothing in it stays a row, so that
 * rows keep the numbers that the spreadsheet shows.
 */
export function parseTable(text: string): string[][] {
  // One kind of line end: the parser would look for one only, and lists that were put together have several.
  const lines = text.replace(/\r\n?/g, '\n');
  const named = separatorLine.exec(lines);
  const body = named ? lines.slice(named[0].length) : lines;
  const config = { newline: '\n', delimiter: named?.[1] ?? findSeparator(body) } as const;
  const parsed = Papa.parse<string[]>(body, config);
  // A quotation mark that is never closed would swallow the rows below it. Then it is a character like any other.
  const hasLooseQuote = parsed.errors.some(({ type }) => type === 'Quotes');
  const { data } = hasLooseQuote ? Papa.parse<string[]>(body, { ...config, fastMode: true }) : parsed;
  return withoutLastEmpty(data).map((row) => row.map(plainCell));
}

/** What stands after the last line end is no row. */
function withoutLastEmpty(rows: string[][]): string[][] {
  const last = rows.at(-1);
  return last?.every((cell) => cell === '') ? rows.slice(0, -1) : rows;
}

/**
 * The text of a cell that a spreadsheet was made to take for a text: `="00123"`, or with an apostrophe before what begins like a formula. Our
 * own exports have both (docs/decisions/0016-user-ids-in-the-csv-are-formulas.md).
 */
function plainCell(cell: string): string {
  const content = cell.trim();
  const text = /^="((?:[^"]|"")*)"$/.exec(content)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  return content.replace(/^'(?=[=+\-@])/, '');
}
