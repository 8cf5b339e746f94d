import { outputsText } from '#text/outputs';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { text } from '../text/text';

/**
 * The list as a CSV file (RFC 4180). The byte order mark at its start tells spreadsheets that it is UTF-8. It names bots and reasons where there
 * are any.
 *
 * @param withUrls adds a column with the URLs of the live links.
 */
export function toCsv(links: readonly MadeLink[], nowMs: number, withUrls = false): string {
  const words = outputsText.csv;
  const extra = [
    ...(links.some((link) => link.bot) ? [{ head: words.bot, of: (link: MadeLink) => link.botTitle ?? link.bot ?? '' }] : []),
    ...(links.some((link) => link.reason) ? [{ head: words.reason, of: (link: MadeLink) => link.reason ?? '' }] : []),
  ];
  const rows = links.map((link) => [
    quoted(text.form.modes[link.mode].name),
    toTextCell(link.userId),
    quoted(String(link.hours)),
    quoted(link.createdAt),
    quoted(link.expiresAt),
    quoted(isLive(link, nowMs) ? words.live : words.ended),
    toTextCell(link.note ?? ''),
    ...extra.map((column) => toTextCell(column.of(link))),
    ...(withUrls ? [quoted(isLive(link, nowMs) ? toUrlCell(link.url) : '')] : []),
  ]);
  const header = [...words.header, ...extra.map(({ head }) => head), ...(withUrls ? [words.link] : [])].map(quoted);
  return `\uFEFF${[header, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

/**
 * Where semicolons or bars separate cells, a cell may begin in the middle of a URL. An apostrophe would change the link, so the separator is
 * percent-encoded where a formula would follow; servers take both for the same (RFC 3986, 2.2).
 */
function toUrlCell(url: string): string {
  return url.replace(/[;|](?=[=+\-@])/g, (separator) => encodeURIComponent(separator));
}

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
function toTextCell(content: string): string {
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

function quoted(content: string): string {
  return `"${content.replaceAll('"', '""')}"`;
}
