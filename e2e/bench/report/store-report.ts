import { mebibytes, median, milliseconds, ratio } from '../figures';
import type { ManyRecords } from '../store/many-records';
import type { StoreFigures } from '../store/measure-store';
import { formatTable } from './table';

export function reportStore({ replicas, throughput, latency, polls, limit, records }: StoreFigures): string {
  const { alone, withStore, redis, ratio: times } = throughput;
  const range = (values: number[]) => `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
  const row = (name: string, values: number[], of: string) => [name, median(values).toFixed(0), range(values), of];
  return [
    `Shared store, with sign-in and supervisors: 16 connections, ${throughput.rounds} rounds in turn, median`,
    formatTable(
      ['', 'links / CPU s', 'range', 'to one without'],
      [
        row('one replica without', alone, ratio(1)),
        row('one replica with Redis', withStore, ratio(times.withStoreToAlone)),
        row(`${replicas} replicas with one Redis`, throughput.replicas, ratio(times.replicasToOne * times.withStoreToAlone)),
        row('Redis itself', redis, ''),
      ],
    ),
    `Latency: one connection, ${latency.requests} requests each, one by one in turn`,
    formatTable(
      ['', 'median', 'added'],
      [
        ['without', milliseconds(latency.aloneMs, 3), ''],
        ['with Redis', milliseconds(latency.withStoreMs, 3), milliseconds(latency.withStoreMs - latency.aloneMs, 3)],
      ],
    ),
    `Open pages that ask for their session: ${polls.perDeskCpuSecond.toFixed(0)} per CPU second of a replica, ${polls.perRedisCpuSecond.toFixed(0)} per CPU second of Redis`,
    `Limit: ${replicas} replicas, ${limit.perMinute} links a minute allowed, ${limit.asked} asked for, ${limit.made} made`,
    `Records: ${records.links} links that live, recorded at ${records.perSecond.toFixed(0)} a second by one process`,
    recordsTable(records),
  ].join('\n\n');
}

function recordsTable({ links, before, full, after }: ManyRecords): string {
  const cells = ({ redisBytes, deskBytes }: ManyRecords['before']) => [mebibytes(redisBytes), mebibytes(deskBytes)];
  const perLink = (redisBytes: number) => `${Math.round((redisBytes - before.redisBytes) / links)} B`;
  return formatTable(
    ['', 'Redis', 'replica', 'Redis, per link'],
    [
      ['before', ...cells(before), ''],
      ...full.flatMap((held, time) => [
        [`all live, time ${time + 1}`, ...cells(held), perLink(held.redisBytes)],
        [`all ended, time ${time + 1}`, ...cells(after[time] ?? before), ''],
      ]),
    ],
  );
}
