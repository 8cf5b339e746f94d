import { residentBytes } from '../process-usage';
import type { Program } from '../program';
import { createLoad } from './load';

/** Resident bytes of the product's process. */
export interface Memory {
  requests: number;
  startBytes: number;
  warmBytes: number;
  peakBytes: number;
  endBytes: number;
}

const connections = 16;
const warmUpRequests = 5000;
const samples = 20;

/**
 * @param desk freshly started.
 * @param requests after the warm-up.
 */
export async function measureMemory(desk: Program, requests: number): Promise<Memory> {
  const startBytes = residentBytes(desk.pid);
  const load = createLoad(desk.address, connections);
  await load.while((done) => done >= warmUpRequests);
  const sizes = [residentBytes(desk.pid)];
  for (let sample = 0; sample < samples; sample++) {
    await load.while((done) => done >= requests / samples);
    sizes.push(residentBytes(desk.pid));
  }
  await load.close();
  return { requests, startBytes, warmBytes: sizes[0] ?? 0, peakBytes: Math.max(...sizes), endBytes: sizes.at(-1) ?? 0 };
}
