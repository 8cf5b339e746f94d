import { medianRatio } from '../figures';
import { cpuSeconds, knowsCpuTime } from '../process-usage';
import type { Program } from '../program';
import { createLoad, type Load } from './load';

/** Requests per CPU second of the serving process, or per second where its CPU time cannot be known; one figure a round. */
export interface Throughput {
  perCpuSecond: boolean;
  connections: number;
  desk: number[];
  /** The same desk with its audit trail in a file on the disk of the temporary folder. */
  filed: number[];
  /** The same desk after it has looked customers up, whom it still keeps. */
  looking: number[];
  bare: number[];
  /** The medians over the rounds. */
  ratio: { deskToBare: number; filedToDesk: number; lookingToDesk: number };
}

type Contender = 'desk' | 'filed' | 'looking' | 'bare';

const connections = 16;
const rounds = 8;
const warmUpMs = 4000;
const roundMs = 1500;
const lookups = 5000;

export async function measureThroughput(programs: Record<Contender, Program>): Promise<Throughput> {
  const { desk, filed, looking, bare } = programs;
  const loads = {
    desk: createLoad(desk.address, connections),
    filed: createLoad(filed.address, connections),
    looking: createLoad(looking.address, connections),
    bare: createLoad(bare.address, connections),
  };
  const figures: Record<Contender, number[]> = { desk: [], filed: [], looking: [], bare: [] };
  const names: readonly Contender[] = ['desk', 'filed', 'looking', 'bare'];
  const customers = createLoad(looking.address, connections, { path: '/api/customer-lookups' });
  await customers.while((done) => done >= lookups);
  await customers.close();
  for (const name of names) await run(loads[name], programs[name].pid, warmUpMs);
  for (let round = 0; round < rounds; round++) {
    // The order is reversed in every other round, so that a load that grows or fades favours none.
    const order = round % 2 ? names.toReversed() : names;
    for (const name of order) figures[name].push(await run(loads[name], programs[name].pid, roundMs));
  }
  await Promise.all(names.map((name) => loads[name].close()));
  const ratio = {
    deskToBare: medianRatio(figures.desk, figures.bare),
    filedToDesk: medianRatio(figures.filed, figures.desk),
    lookingToDesk: medianRatio(figures.looking, figures.desk),
  };
  return { perCpuSecond: knowsCpuTime, connections, ...figures, ratio };
}

async function run(load: Load, pid: number, durationMs: number): Promise<number> {
  const cpuBefore = cpuSeconds(pid);
  const startMs = performance.now();
  const done = await load.while(() => performance.now() - startMs >= durationMs);
  const seconds = knowsCpuTime ? cpuSeconds(pid) - cpuBefore : (performance.now() - startMs) / 1000;
  return done / seconds;
}
