import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { recentText } from '../text/en/recent';
import { text } from '../text/text';

/** The list as a CSV file (RFC 4180), without the URLs. The byte order mark at its start tells spreadsheets that it is UTF-8. */
export function toCsv(links: MadeLink[], nowMs: number): string {
  const rows = links.map((link) => [
    text.form.modes[link.mode].name,
    link.userId,
    String(link.hours),
    link.createdAt,
    link.expiresAt,
    isLive(link, nowMs) ? recentText.live : recentText.ended,
  ]);
  return `\uFEFF${[recentText.csv.header, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

/**
 * Spreadsheets run a cell that begins like a formula, some of them also in full-width characters: an apostrophe makes it a text. Where
 * semicolons or tabs separate cells, as in many countries, a cell may begin in the middle of ours.
 */
function toCell(content: string): string {
  const inert = content.replace(/(^|[;\t|])(\s*[=+\-@＝＋－＠\t\r])/g, "$1'$2");
  return `"${inert.replaceAll('"', '""')}"`;
}
