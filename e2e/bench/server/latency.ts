import { Client } from 'undici';
import { median, quantile } from '../figures';
import type { Program } from '../program';
import { createLoad } from './load';

/** Milliseconds from request to read answer, one request at a time. */
export interface Spread {
  medianMs: number;
  p99Ms: number;
}

export interface Latency {
  requests: number;
  /** The upstream, asked without anything in between. */
  direct: Spread;
  bare: Spread;
  desk: Spread;
}

const requests = 3000;
const warmUp = 500;

/** Asks all three in turn, request by request, so that noise hits all alike. */
export async function measureLatency(upstream: Program, bare: Program, desk: Program): Promise<Latency> {
  const client = new Client(upstream.address);
  const loads = [createLoad(bare.address, 1), createLoad(desk.address, 1)] as const;
  const turns = [() => askDirectly(client), loads[0].once, loads[1].once] as const;
  const samples: [number[], number[], number[]] = [[], [], []];
  for (let request = 0; request < warmUp + requests; request++) {
    for (const [index, turn] of turns.entries()) {
      const startMs = performance.now();
      await turn();
      if (request >= warmUp) samples[index]?.push(performance.now() - startMs);
    }
  }
  await Promise.all([client.close(), ...loads.map((load) => load.close())]);
  const [direct, bareSpread, deskSpread] = samples.map(spread) as [Spread, Spread, Spread];
  return { requests, direct, bare: bareSpread, desk: deskSpread };
}

async function askDirectly(client: Client): Promise<void> {
  const headers = { accept: 'application/json', authorization: 'Bearer bench/token+with=signs==' };
  const { body } = await client.request({ method: 'GET', path: '/peoples/conversation/share/view/491760/8', headers });
  await body.text();
}

function spread(samplesMs: number[]): Spread {
  return { medianMs: median(samplesMs), p99Ms: quantile(samplesMs, 0.99) };
}
