import { kilobytes, milliseconds, ratio, sum } from '../figures';
import type { LoadTimes, PageTimes } from '../page/load-times';
import type { PageFigures } from '../page/measure-page';
import { type SlowLine, slowLine } from '../page/slow-line';
import type { PageWeight, Transfer } from '../page/weight';
import { formatTable } from './table';

export interface WeightSums {
  scriptBytes: number;
  /** With what came later, while nobody touched the page. */
  allScriptBytes: number;
  styleBytes: number;
  requests: number;
  /** Over the whole load, not only until the page is usable. */
  otherOrigins: number;
}

const barWidth = 32;

/** Icons and manifest: the browser fetches them for itself, at a time of its own choosing, and nothing on the page waits for them. */
const browsersOwn = /\/(favicon[^/]*\.svg|manifest\.webmanifest|(apple-touch-)?icon[^/]*\.png|maskable-[^/]*\.png)$/;

/** Only what was asked for before the page could be used is initial; the rest came while nobody waited. */
function phaseOf({ url, startMs }: Transfer, usableMs: number): 'initial' | 'later' | 'browser' {
  if (browsersOwn.test(new URL(url).pathname)) return 'browser';
  return startMs <= usableMs ? 'initial' : 'later';
}

export function sumWeight({ transfers, usableMs, origin }: PageWeight): WeightSums {
  const initial = transfers.filter((transfer) => phaseOf(transfer, usableMs) === 'initial');
  const bytesOf = (some: Transfer[], wanted: (transfer: Transfer) => boolean) => sum(some.filter(wanted).map(({ bytes }) => bytes));
  // By name too: what the page only preloads is not of this type in every browser.
  const isScript = ({ url, type }: Transfer) => type === 'Script' || new URL(url).pathname.endsWith('.js');
  return {
    scriptBytes: bytesOf(initial, isScript),
    allScriptBytes: bytesOf(transfers, isScript),
    styleBytes: bytesOf(initial, ({ type }) => type === 'Stylesheet'),
    requests: initial.length,
    otherOrigins: transfers.filter(({ url }) => new URL(url).origin !== origin).length,
  };
}

export function reportPage({ weight, times, slowed, slowLine: line }: PageFigures): string {
  return [
    `Page weight: one load, cold cache, coming from another site; "Create link" takes a press after ${milliseconds(weight.usableMs)}`,
    waterfall(weight),
    ...[times, slowed].flatMap((measured) => [
      `Load times, CPU slowed ${measured.cpuSlowdown} ×: median of ${measured.loads} cold loads, the two pages in turn, each coming from another site`,
      timesTable(measured),
    ]),
    `A slow line, ${slowLine.megabitsPerS} Mbit/s and ${slowLine.latencyMs} ms, CPU slowed ${slowLine.cpuSlowdown} ×: median of ${line.loads} cold loads`,
    formatTable(
      ['', 'Sharedesk', 'bare React page', 'ratio'],
      [
        ['"Create link", pressed at once, acknowledged; bare: typed into', ...compared(line.acknowledged)],
        ['blocking time from 0 until quiet', ...compared(line.blocking)],
      ],
    ),
    [
      '  typed into: "User ID" is painted and enabled. works: "Create link" takes a press; on the bare page, its script has drawn the input.',
      '  TBT: total blocking time as Lighthouse counts it, from the first contentful paint until one second after the page works.',
      '  from 0: the same with what was before the first paint. The ratios are medians of the neighbours in time.',
    ].join('\n'),
  ].join('\n\n');
}

function compared({ deskMs, bareMs, ratio: times }: SlowLine['blocking']): string[] {
  return [milliseconds(deskMs), milliseconds(bareMs), Number.isFinite(times) ? ratio(times) : '–'];
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
    phaseOf(transfer, usableMs),
    bar(transfer, wholeMs),
  ]);
  return formatTable(['request', 'type', 'coding', 'body', 'asked', 'read', '', ''.padEnd(barWidth)], rows);
}

function bar({ startMs, endMs }: Transfer, wholeMs: number): string {
  const start = Math.min(Math.floor((startMs / wholeMs) * barWidth), barWidth - 1);
  const length = Math.max(1, Math.round((((endMs || startMs) - startMs) / wholeMs) * barWidth));
  return `${' '.repeat(start)}${'█'.repeat(Math.min(length, barWidth - start))}`.padEnd(barWidth);
}

const columns: { head: string; name: keyof PageTimes }[] = [
  { head: 'first byte', name: 'firstByteMs' },
  { head: 'FCP', name: 'firstPaintMs' },
  { head: 'LCP', name: 'largestPaintMs' },
  { head: 'typed into', name: 'inputMs' },
  { head: 'works', name: 'buttonMs' },
  { head: 'TBT', name: 'blockingMs' },
  { head: 'from 0', name: 'wholeBlockingMs' },
];

function timesTable({ desk, bare, ratio: times }: LoadTimes): string {
  const row = (page: string, figures: PageTimes) => [
    page,
    ...columns.map(({ name }) => milliseconds(figures[name])),
    figures.layoutShift.toFixed(3),
  ];
  // Against a page that never blocks, a ratio says nothing.
  const ratios = columns.map(({ name }) => (Number.isFinite(times[name]) ? ratio(times[name]) : '–'));
  return formatTable(
    ['', ...columns.map(({ head }) => head), 'CLS'],
    [row('Sharedesk', desk), row('bare React page', bare), ['ratio', ...ratios, '–']],
  );
}
