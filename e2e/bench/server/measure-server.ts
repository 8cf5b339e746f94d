import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Built } from '../build';
import { startProgram } from '../program';
import { type KeptHeap, measureKeptHeap } from './kept-heap';
import { type Latency, measureLatency } from './latency';
import { liveSettings } from './live-settings';
import { type Memory, measureMemory } from './memory';
import { measureStartTime, type StartTime } from './start-time';
import { measureThroughput, type Throughput } from './throughput';

export interface ServerFigures {
  throughput: Throughput;
  latency: Latency;
  memory: Memory;
  keptHeap: KeptHeap;
  startTime: StartTime;
}

const withLookups = { CUSTOMER_LOOKUP: 'on' };

/** @param memoryRequests how many requests to watch the memory for. */
export async function measureServer(built: Built, memoryRequests: number, say: (what: string) => void): Promise<ServerFigures> {
  const upstream = await startProgram(built.fakeUpstream);
  const bare = await startProgram(built.bareServer, { CONNECT_API_URL: upstream.address });
  const env = liveSettings(upstream);
  const desk = await startProgram(built.desk, env);
  say('throughput');
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-bench-'));
  const filed = await startProgram(built.desk, { ...env, AUDIT_FILE: join(folder, 'audit.jsonl') });
  const looking = await startProgram(built.desk, { ...env, ...withLookups });
  const throughput = await measureThroughput({ desk, filed, looking, bare });
  await Promise.all([filed.stop(), looking.stop()]);
  rmSync(folder, { recursive: true });
  say('latency');
  const latency = await measureLatency(upstream, bare, desk);
  await Promise.all([desk.stop(), bare.stop()]);

  say('memory');
  const fresh = await startProgram(built.desk, env);
  const memory = await measureMemory(fresh, memoryRequests);
  await fresh.stop();
  const keptHeap = await measureKeptHeap(built.desk, { ...env, ...withLookups });

  say('start');
  const startTime = await measureStartTime(built.desk, env, built.bareListener);
  await upstream.stop();
  return { throughput, latency, memory, keptHeap, startTime };
}
