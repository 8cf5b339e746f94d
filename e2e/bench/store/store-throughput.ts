import { medianRatio } from '../figures';
import { cpuSeconds } from '../process-usage';
import type { Program } from '../program';
import { createLoad, type Load } from '../server/load';

/** Links per CPU second of the desks that make them, one figure a round. */
export interface StoreThroughput {
  rounds: number;
  alone: number[];
  withStore: number[];
  /** Several replicas with one store, all under load at the same time. */
  replicas: number[];
  /** Links per CPU second of Redis itself, while the replicas made theirs. */
  redis: number[];
  ratio: { withStoreToAlone: number; replicasToOne: number };
}

interface Contender {
  desks: readonly Program[];
  loads: readonly Load[];
}

const connections = 16;
const rounds = 8;
/** For each desk: until then, V8 still compiles. */
const warmUpLinks = 20_000;
const roundMs = 1500;

/** By turns, as all ratios are measured. @param programs the replicas have the same store as `withStore`. @param cookie of a signed-in operator. */
export async function measureStoreThroughput(
  programs: { alone: Program; withStore: Program; replicas: readonly Program[] },
  cookie: string,
  redisPid: number,
): Promise<StoreThroughput> {
  const alone = contend([programs.alone], cookie);
  const withStore = contend([programs.withStore], cookie);
  const replicas = contend(programs.replicas, cookie);
  const turns = [alone, withStore, replicas];
  for (const contender of turns) await warmUp(contender);
  const figures: Record<'alone' | 'withStore' | 'replicas' | 'redis', number[]> = { alone: [], withStore: [], replicas: [], redis: [] };
  for (let round = 0; round < rounds; round++) {
    const names = ['alone', 'withStore', 'replicas'] as const;
    for (const name of round % 2 ? names.toReversed() : names) {
      const redisBefore = cpuSeconds(redisPid);
      const { links, seconds } = await run({ alone, withStore, replicas }[name], roundMs);
      figures[name].push(links / seconds);
      if (name === 'replicas') figures.redis.push(links / (cpuSeconds(redisPid) - redisBefore));
    }
  }
  await Promise.all(turns.flatMap(({ loads }) => loads.map((load) => load.close())));
  const ratio = {
    withStoreToAlone: medianRatio(figures.withStore, figures.alone),
    replicasToOne: medianRatio(figures.replicas, figures.withStore),
  };
  return { rounds, ...figures, ratio };
}

function contend(desks: readonly Program[], cookie: string): Contender {
  return { desks, loads: desks.map(({ address }) => createLoad(address, Math.ceil(connections / desks.length), { cookie })) };
}

function warmUp({ loads }: Contender): Promise<unknown> {
  return Promise.all(loads.map((load) => load.while((done) => done >= warmUpLinks)));
}

async function run({ desks, loads }: Contender, durationMs: number): Promise<{ links: number; seconds: number }> {
  const spent = () => desks.reduce((total, { pid }) => total + cpuSeconds(pid), 0);
  const before = spent();
  const startMs = performance.now();
  const done = await Promise.all(loads.map((load) => load.while(() => performance.now() - startMs >= durationMs)));
  return { links: done.reduce((total, links) => total + links, 0), seconds: spent() - before };
}
