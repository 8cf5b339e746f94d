import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Program, startProgram } from '../program';
import { createLoad } from './load';

/** Bytes on the product's heap after its garbage is collected; NaN on Windows, which has no such signal. */
export interface KeptHeap {
  lookups: number;
  firstBytes: number;
  endBytes: number;
}

const connections = 16;
/** More than the desk keeps. */
const firstLookups = 10_000;
/** Many times as many as the desk keeps. The resident set tells nothing of them: it holds garbage too, tens of megabytes now and then. */
const lookups = 30_000;
const preload = new URL('../programs/tell-heap.js', import.meta.url);

/** Looks many customers up, and reads what the desk keeps of them. @param env with look-ups on. */
export async function measureKeptHeap(desk: string, env: Record<string, string>): Promise<KeptHeap> {
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-bench-'));
  const file = join(folder, 'heap');
  const program = await startProgram(desk, { ...env, NODE_OPTIONS: `--import ${preload}`, HEAP_FILE: file });
  const load = createLoad(program.address, connections, { path: '/api/customer-lookups' });
  await load.while((done) => done >= firstLookups);
  const firstBytes = await readHeap(program, file);
  await load.while((done) => done >= lookups);
  const endBytes = await readHeap(program, file);
  await load.close();
  await program.stop();
  rmSync(folder, { recursive: true });
  return { lookups, firstBytes, endBytes };
}

async function readHeap({ pid }: Program, file: string): Promise<number> {
  if (process.platform === 'win32') return Number.NaN;
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(file)) await setTimeout(10);
  return Number(readFileSync(file, 'utf8'));
}
