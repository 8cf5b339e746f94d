import { quote } from './line';
import type { LinkRecord } from './query';

const headings = ['time', 'operator', 'mode', 'hours', 'end', 'outcome', 'request ID'];

/** One row for each link, with a note where a row needs one. */
export function linkTable(links: readonly LinkRecord[]): string {
  const bots = links.some(({ bot }) => bot !== undefined);
  const reasons = links.some(({ reason }) => reason !== undefined);
  const optional = (is: boolean, text: string | undefined) => (is ? [plainText(text ?? '–')] : []);
  const rows = links.map((link) => [
    seconds(link.time) + (link.match === 'possible' ? ' ?' : ''),
    plainText(link.operator ?? `(nobody signs in) ${link.client}`),
    plainText(link.mode),
    String(link.hours),
    seconds(link.end),
    outcomeText(link),
    plainText(link.requestId),
    ...optional(bots, link.bot),
    ...optional(reasons, link.reason),
  ]);
  const table = [[...headings, ...(bots ? ['bot'] : []), ...(reasons ? ['reason'] : [])], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const note = links.some(({ match }) => match === 'possible')
    ? ['', '?: a possible match, found by the masked user ID, which other customers may share.']
    : [];
  return `${[...lines, ...note].join('\n')}\n`;
}

function outcomeText({ outcome, attempts = 1, delivered = true }: LinkRecord): string {
  if (outcome === undefined) return 'none: a link may exist';
  if (outcome === 'unknown') return 'unknown: a link may exist';
  return [plainText(outcome), attempts > 1 && `${attempts} attempts`, !delivered && 'not delivered'].filter(Boolean).join(', ');
}

const seconds = (time: string) => plainText(time.replace(/\.\d+Z$/, 'Z'));

/** Nothing in a trail may play with the terminal that shows it. */
function plainText(text: string): string {
  return quote(text).slice(1, -1).replaceAll('\\"', '"');
}
