import { mebibytes, median, milliseconds, ratio } from '../figures';
import type { Latency, Spread } from '../server/latency';
import type { ServerFigures } from '../server/measure-server';
import type { Memory } from '../server/memory';
import type { StartTime } from '../server/start-time';
import type { Throughput } from '../server/throughput';
import { formatTable } from './table';

export function reportServer({ throughput, latency, memory, keptHeap, startTime }: ServerFigures): string {
  return [
    `Throughput: ${throughput.connections} connections, ${throughput.desk.length} rounds in turn, median`,
    throughputTable(throughput),
    `Latency: one connection, ${latency.requests} requests each, one by one in turn`,
    latencyTable(latency),
    `Memory: the resident set over ${memory.requests} share links`,
    memoryTable(memory),
    `Memory: the heap without garbage, after the first look-ups and ${keptHeap.lookups} more`,
    formatTable(['', 'first', 'end'], [['look-ups', mebibytes(keptHeap.firstBytes), mebibytes(keptHeap.endBytes)]]),
    `Start: from the start of the process to the first answer of /healthz, median of ${startTime.starts}`,
    startTable(startTime),
  ].join('\n\n');
}

function throughputTable({ perCpuSecond, desk, filed, looking, bare, ratio: times }: Throughput): string {
  const unit = perCpuSecond ? 'requests / CPU s' : 'requests / s (no CPU time known here)';
  const range = (values: number[]) => `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
  return formatTable(
    ['', unit, 'range', 'to bare'],
    [
      ['Sharedesk', median(desk).toFixed(0), range(desk), ratio(times.deskToBare)],
      ['Sharedesk, audit trail in a file', median(filed).toFixed(0), range(filed), ratio(times.filedToDesk * times.deskToBare)],
      ['Sharedesk, customers looked up', median(looking).toFixed(0), range(looking), ratio(times.lookingToDesk * times.deskToBare)],
      ['bare node:http + undici', median(bare).toFixed(0), range(bare), ratio(1)],
    ],
  );
}

function latencyTable({ direct, bare, desk }: Latency): string {
  const row = (name: string, { medianMs, p99Ms }: Spread) => [
    name,
    milliseconds(medianMs, 3),
    milliseconds(p99Ms, 3),
    milliseconds(medianMs - direct.medianMs, 3),
  ];
  return formatTable(
    ['', 'median', 'p99', 'added'],
    [row('upstream, directly', direct), row('through bare node:http + undici', bare), row('through Sharedesk', desk)],
  );
}

function memoryTable({ startBytes, warmBytes, peakBytes, endBytes }: Memory): string {
  return formatTable(
    ['', 'started', 'warm', 'peak', 'end'],
    [['share links', ...[startBytes, warmBytes, peakBytes, endBytes].map(mebibytes)]],
  );
}

function startTable({ deskMs, bareMs }: StartTime): string {
  return formatTable(
    ['', 'first answer', 'to bare'],
    [
      ['Sharedesk', milliseconds(deskMs), ratio(deskMs / bareMs)],
      ['bare node:http', milliseconds(bareMs), ratio(1)],
    ],
  );
}
