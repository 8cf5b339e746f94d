import { kilobytes, milliseconds, ratio, sum } from '../figures';
import type { PageFigures } from '../page/measure-page';
import type { UsableTime } from '../page/usable-time';
import type { PageWeight, Transfer } from '../page/weight';
import { formatTable } from './table';

export interface WeightSums {
  scriptBytes: number;
  styleBytes: number;
  requests: number;
  /** Over the whole load, not only until the page is usable. */
  otherOrigins: number;
}

const barWidth = 32;

/** Only what was asked for before the page could be used is initial; the rest came while nobody waited. */
export function sumWeight({ transfers, usableMs, origin }: PageWeight): WeightSums {
  const initial = transfers.filter(({ startMs }) => startMs <= usableMs);
  const bytesOf = (type: string) => sum(initial.filter((transfer) => transfer.type === type).map(({ bytes }) => bytes));
  return {
    scriptBytes: bytesOf('Script'),
    styleBytes: bytesOf('Stylesheet'),
    // The tab's icon is fetched by the browser for itself, at a time of its own choosing; nothing on the page waits for it.
    requests: initial.filter(({ url }) => !url.endsWith('/favicon.svg')).length,
    otherOrigins: transfers.filter(({ url }) => new URL(url).origin !== origin).length,
  };
}

export function reportPage({ weight, usable, slowed }: PageFigures): string {
  return [
    `Page weight: one load, cold cache; "Create link" usable after ${milliseconds(weight.usableMs)}`,
    waterfall(weight),
    `Usable time: until "User ID" can be typed into; median of ${usable.loads} and ${slowed.loads} cold loads each, the two pages in turn`,
    times([usable, slowed]),
  ].join('\n\n');
}

function waterfall({ transfers, usableMs, origin }: PageWeight): string {
  const wholeMs = Math.max(usableMs, ...transfers.map(({ endMs }) => endMs || 0));
  const rows = transfers.map((transfer) => [
    transfer.url.replace(origin, ''),
    transfer.type,
    transfer.encoding,
    kilobytes(transfer.bytes),
    milliseconds(transfer.startMs),
    milliseconds(transfer.endMs),
    transfer.startMs <= usableMs ? 'initial' : 'later',
    bar(transfer, wholeMs),
  ]);
  return formatTable(['request', 'type', 'coding', 'body', 'asked', 'read', '', ''.padEnd(barWidth)], rows);
}

function bar({ startMs, endMs }: Transfer, wholeMs: number): string {
  const start = Math.min(Math.floor((startMs / wholeMs) * barWidth), barWidth - 1);
  const length = Math.max(1, Math.round((((endMs || startMs) - startMs) / wholeMs) * barWidth));
  return `${' '.repeat(start)}${'█'.repeat(Math.min(length, barWidth - start))}`.padEnd(barWidth);
}

function times(measured: UsableTime[]): string {
  const rows = measured.flatMap(({ cpuSlowdown, desk, bare, ratio: times }) => [
    [
      `Sharedesk, CPU slowed ${cpuSlowdown} ×`,
      milliseconds(desk.usableMs),
      ratio(times),
      milliseconds(desk.blockingMs),
      desk.layoutShift.toFixed(3),
    ],
    [`bare React page, the same`, milliseconds(bare.usableMs), ratio(1), milliseconds(bare.blockingMs), bare.layoutShift.toFixed(3)],
  ]);
  return formatTable(['', 'usable', 'to bare', 'blocking', 'layout shift'], rows);
}
