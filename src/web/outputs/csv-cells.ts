/**
 * What a spreadsheet may take for a number, a date or a truth value, in any language: "00123", "1E10", "3-4", "MAR1", "TRUE". Beside letters and
 * digits there are only the marks of such values, none of which ends a text or a cell.
 */
const convertible = /^(?=.*\p{N})(?:[\p{L}\p{M}\p{N} .:/%()'’$€£¥,-]|(?<=e)\+)+$|^(?:true|false)$/iu;

/** The longest text that a formula may hold in Excel, in UTF-16 units. */
const longestText = 255;

/**
 * A cell that stays a text. Quotation marks alone do not make one: a spreadsheet would show "00123" as 123. A formula that is nothing but a text
 * does (docs/decisions/0016-user-ids-in-the-csv-are-formulas.md).
 */
export function toTextCell(content: string): string {
  const inert = toInert(content);
  return quoted(inert === content && content.length <= longestText && convertible.test(content) ? `="${content}"` : inert);
}

/**
 * Spreadsheets run a cell that begins like a formula, some of them also in full-width characters: an apostrophe makes it a text. Where
 * semicolons or tabs separate cells, as in many countries, a cell may begin in the middle of ours.
 */
export function toInert(content: string): string {
  return content.replace(/(^|[;\t|])(\s*[=+\-@＝＋－＠\t\r])/g, "$1'$2");
}

export function quoted(content: string): string {
  return `"${content.replaceAll('"', '""')}"`;
}

/** A CSV file (RFC 4180) of cells that are quoted already. The byte order mark at its start tells spreadsheets that it is UTF-8. */
export function toCsvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.join(',')}\r\n`).join('')}`;
}
