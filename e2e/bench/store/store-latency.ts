import { median } from '../figures';
import type { Program } from '../program';
import { createLoad } from '../server/load';

/** The median of one link's time, in milliseconds. */
export interface StoreLatency {
  requests: number;
  aloneMs: number;
  withStoreMs: number;
}

const requests = 3000;
const warmUp = 500;

/** Asks both in turn, request by request, so that noise hits both alike. */
export async function measureStoreLatency(alone: Program, withStore: Program, cookie: string): Promise<StoreLatency> {
  const contenders = [alone, withStore].map(({ address }) => ({ load: createLoad(address, 1, { cookie }), samplesMs: [] as number[] }));
  for (let request = 0; request < warmUp + requests; request++) {
    for (const { load, samplesMs } of request % 2 ? contenders.toReversed() : contenders) {
      const startMs = performance.now();
      await load.once();
      if (request >= warmUp) samplesMs.push(performance.now() - startMs);
    }
  }
  await Promise.all(contenders.map(({ load }) => load.close()));
  const [aloneMs = Number.NaN, withStoreMs = Number.NaN] = contenders.map(({ samplesMs }) => median(samplesMs));
  return { requests, aloneMs, withStoreMs };
}
