import { medianRatio } from '../figures';
import { cpuSeconds, knowsCpuTime } from '../process-usage';
import type { Program } from '../program';
import { createLoad, type Load } from './load';

/** Requests per CPU second of the serving process, or per second where its CPU time cannot be known; one figure a round. */
export interface Throughput {
  perCpuSecond: boolean;
  connections: number;
  desk: number[];
  bare: number[];
  /** The median over the rounds of desk / bare. */
  ratio: number;
}

const connections = 16;
const rounds = 8;
const warmUpMs = 4000;
const roundMs = 1500;

export async function measureThroughput(desk: Program, bare: Program): Promise<Throughput> {
  const loads = { desk: createLoad(desk.address, connections), bare: createLoad(bare.address, connections) };
  const figures = { desk: [] as number[], bare: [] as number[] };
  await run(loads.desk, desk.pid, warmUpMs);
  await run(loads.bare, bare.pid, warmUpMs);
  for (let round = 0; round < rounds; round++) {
    // Each leads every other round, so that a load that grows or fades favours none.
    const order = round % 2 ? (['bare', 'desk'] as const) : (['desk', 'bare'] as const);
    for (const name of order) figures[name].push(await run(loads[name], { desk, bare }[name].pid, roundMs));
  }
  await Promise.all([loads.desk.close(), loads.bare.close()]);
  return { perCpuSecond: knowsCpuTime, connections, ...figures, ratio: medianRatio(figures.desk, figures.bare) };
}

async function run(load: Load, pid: number, durationMs: number): Promise<number> {
  const cpuBefore = cpuSeconds(pid);
  const startMs = performance.now();
  const done = await load.while(() => performance.now() - startMs >= durationMs);
  const seconds = knowsCpuTime ? cpuSeconds(pid) - cpuBefore : (performance.now() - startMs) / 1000;
  return done / seconds;
}
