import { request } from 'undici';
import { median } from '../figures';
import { startProgram } from '../program';

/** Milliseconds from the start of a process to its first answer, the median of several starts. */
export interface StartTime {
  starts: number;
  deskMs: number;
  bareMs: number;
}

const starts = 9;

/** @param bare the file of a server that does nothing. */
export async function measureStartTime(desk: string, env: Record<string, string>, bare: string): Promise<StartTime> {
  const deskMs: number[] = [];
  const bareMs: number[] = [];
  // The first of each is not counted: it reads the files from the disk.
  for (let start = 0; start <= starts; start++) {
    deskMs.push(await startOnce(desk, env));
    bareMs.push(await startOnce(bare, {}));
  }
  return { starts, deskMs: median(deskMs.slice(1)), bareMs: median(bareMs.slice(1)) };
}

async function startOnce(file: string, env: Record<string, string>): Promise<number> {
  const startMs = performance.now();
  const program = await startProgram(file, env);
  const { statusCode, body } = await request(`${program.address}/healthz`);
  await body.text();
  const elapsedMs = performance.now() - startMs;
  await program.stop();
  if (statusCode !== 200) throw new Error(`${file} answered ${statusCode}`);
  return elapsedMs;
}
