import { kilobytes, mebibytes, milliseconds, ratio } from '../figures';
import type { PageFigures } from '../page/measure-page';
import type { ServerFigures } from '../server/measure-server';
import type { StoreFigures } from '../store/measure-store';
import { sumWeight } from './page-report';
import { formatTable } from './table';

interface Limit {
  what: string;
  measured: number;
  /** What must hold. */
  budget?: number;
  /** What we would like to hold. */
  aim?: number;
  /** A budget is the least that is allowed, not the most. */
  atLeast?: boolean;
  format: (value: number) => string;
}

export function reportBudgets(page: PageFigures | undefined, server: ServerFigures | undefined, store: StoreFigures | undefined): string {
  const limits = [...(page ? pageLimits(page) : []), ...(server ? serverLimits(server) : []), ...(store ? storeLimits(store) : [])];
  const rows = limits.map((limit) => [limit.what, limit.format(limit.measured), ...judge(limit, limit.budget), ...judge(limit, limit.aim)]);
  return formatTable(['', 'measured', 'budget', '', 'aim', ''], rows);
}

function judge({ measured, atLeast, format }: Limit, limit: number | undefined): [string, string] {
  if (limit === undefined) return ['', ''];
  const holds = atLeast ? measured >= limit : measured <= limit;
  return [`${atLeast ? '≥' : '≤'} ${format(limit)}`, Number.isNaN(measured) ? 'unknown' : holds ? 'PASS' : 'over'];
}

function pageLimits({ weight, times, slowed, slowLine, longList, many }: PageFigures): Limit[] {
  const { scriptBytes, allScriptBytes, styleBytes, requests, otherOrigins } = sumWeight(weight);
  const worstShift = Math.max(times.worstShift, slowed.worstShift, slowLine.worstShift);
  const { typing, finding, moving } = longList;
  const perKey = { budget: 50, format: milliseconds };
  return [
    { what: 'initial JavaScript, brotli', measured: scriptBytes, budget: 88_000, format: kilobytes },
    { what: 'all JavaScript that comes without a click, brotli', measured: allScriptBytes, budget: 105_000, format: kilobytes },
    { what: 'initial CSS, brotli', measured: styleBytes, budget: 8000, format: kilobytes },
    { what: 'requests until "Create link" can be pressed, icons apart', measured: requests, budget: 3, format: String },
    { what: 'requests to other origins', measured: otherOrigins, budget: 0, format: String },
    { what: '"User ID" can be typed into, to a bare React page', measured: times.ratio.inputMs, budget: 1.3, aim: 1.25, format: ratio },
    { what: '"Create link" can be pressed, to a bare React page', measured: times.ratio.buttonMs, aim: 1.25, format: ratio },
    {
      what: 'slow line: "Create link" acknowledged, to a bare page’s input',
      measured: slowLine.acknowledged.ratio,
      budget: 0.9,
      format: ratio,
    },
    { what: 'slow line: total blocking time, to a bare page', measured: slowLine.blocking.ratio, budget: 2, format: ratio },
    { what: 'total blocking time, CPU slowed 4 ×', measured: slowed.desk.blockingMs, aim: 250, format: milliseconds },
    { what: `a key in "User ID", ${longList.links} links, CPU slowed 4 ×`, measured: typing.p95Ms, ...perKey },
    { what: 'the same in the search of the list', measured: finding.p95Ms, ...perKey },
    { what: 'the same from row to row', measured: moving.p95Ms, ...perKey },
    {
      what: `${many.rows} rows from paste to list, CPU slowed ${many.cpuSlowdown} ×`,
      measured: many.pasteMs,
      budget: 100,
      format: milliseconds,
    },
    { what: `${many.links} links against an upstream of ${many.upstreamMs} ms`, measured: many.madeMs, budget: 2000, format: milliseconds },
    { what: 'layout shift, the worst load', measured: worstShift, budget: 0, format: (shift) => shift.toFixed(3) },
  ];
}

function serverLimits({ throughput, latency, memory, keptHeap, startTime }: ServerFigures): Limit[] {
  const addedMs = latency.desk.medianMs - latency.direct.medianMs;
  const throughputName = `throughput per ${throughput.perCpuSecond ? 'CPU ' : ''}second, to bare`;
  return [
    { what: throughputName, measured: throughput.ratio.deskToBare, budget: 0.5, aim: 0.55, atLeast: true, format: ratio },
    {
      what: 'the same with the trail in a file, to stdout',
      measured: throughput.ratio.filedToDesk,
      aim: 0.8,
      atLeast: true,
      format: ratio,
    },
    {
      what: 'links per second with look-ups on, to off',
      measured: throughput.ratio.lookingToDesk,
      budget: 0.97,
      atLeast: true,
      format: ratio,
    },
    { what: 'median latency added to direct', measured: addedMs, budget: 0.5, aim: 0.35, format: (ms) => milliseconds(ms, 3) },
    { what: `memory over ${memory.requests} requests, the most`, measured: memory.peakBytes, aim: 110 * 1024 ** 2, format: mebibytes },
    {
      what: `heap kept by ${keptHeap.lookups} more look-ups`,
      measured: keptHeap.endBytes - keptHeap.firstBytes,
      budget: 2 * 1024 ** 2,
      format: mebibytes,
    },
    { what: 'first answer after start', measured: startTime.deskMs, aim: 250, format: milliseconds },
  ];
}

function storeLimits({ throughput, latency, limit, records, replicas }: StoreFigures): Limit[] {
  const [firstTime, lastTime] = [records.after[0], records.after.at(-1)];
  return [
    {
      what: 'links per CPU second with a shared store, to without',
      measured: throughput.ratio.withStoreToAlone,
      budget: 0.85,
      atLeast: true,
      format: ratio,
    },
    {
      what: 'median latency added by the store',
      measured: latency.withStoreMs - latency.aloneMs,
      budget: 0.25,
      format: (ms) => milliseconds(ms, 3),
    },
    {
      what: `links that ${replicas} replicas made beyond their common limit`,
      measured: Math.abs(limit.made - limit.perMinute),
      budget: 0,
      format: String,
    },
    {
      what: `Redis grown by another ${records.links} links, after their ends`,
      measured: (lastTime?.redisBytes ?? 0) - (firstTime?.redisBytes ?? 0),
      budget: 4 * 1024 ** 2,
      format: mebibytes,
    },
  ];
}
