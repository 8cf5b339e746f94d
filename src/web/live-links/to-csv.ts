import { liveLinksText } from '#text/live-links';
import { quoted, toCsvFile, toTextCell } from '../outputs/csv-cells';
import { text } from '../text/text';
import type { LiveLink } from './read-live-links';

/** The list as a CSV file. It names bots where there are any. @param titleOf how a bot is called. */
export function toCsv(links: readonly LiveLink[], titleOf: (bot: string) => string): string {
  const { header, bot } = liveLinksText.csv;
  const hasBots = links.some((link) => link.bot !== null);
  const rows = links.map((link) => [
    quoted(link.expiresAt),
    quoted(text.form.modes[link.mode].name),
    toTextCell(link.operatorName ?? ''),
    toTextCell(link.operator ?? ''),
    quoted(link.createdAt),
    toTextCell(link.requestId),
    ...(hasBots ? [toTextCell(link.bot === null ? '' : titleOf(link.bot))] : []),
  ]);
  return toCsvFile([[...header, ...(hasBots ? [bot] : [])].map(quoted), ...rows]);
}
