import { outputsText } from '#text/outputs';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { text } from '../text/text';
import { quoted, toCsvFile, toTextCell } from './csv-cells';

/**
 * The list as a CSV file. It names bots and reasons where there are any.
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
  return toCsvFile([header, ...rows]);
}

/**
 * Where semicolons or bars separate cells, a cell may begin in the middle of a URL. An apostrophe would change the link, so the separator is
 * percent-encoded where a formula would follow; servers take both for the same (RFC 3986, 2.2).
 */
function toUrlCell(url: string): string {
  return url.replace(/[;|](?=[=+\-@])/g, (separator) => encodeURIComponent(separator));
}
