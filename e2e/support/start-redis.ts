import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port';

/** A real Redis on loopback that keeps nothing on disk. */
export async function startRedis(program: string) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-redis-'));
  const settings = ['--bind', '127.0.0.1', '--port', `${port}`, '--dir', folder, '--save', '', '--appendonly', 'no'];
  let child: ChildProcess | undefined;
  const endWithUs = () => child?.kill('SIGKILL');
  process.once('exit', endWithUs);

  async function start(): Promise<void> {
    const started = spawn(program, settings, { stdio: ['ignore', 'pipe', 'inherit'] });
    child = started;
    for await (const line of createInterface(started.stdout)) if (line.includes('Ready to accept connections')) break;
    started.stdout.resume();
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    pid: () => child?.pid ?? Number.NaN,
    pause: async () => void child?.kill('SIGSTOP'),
    resume: async () => void child?.kill('SIGCONT'),
    kill,
    /** Starts it again, without what it held. */
    startEmpty: start,
    async stop(): Promise<void> {
      process.off('exit', endWithUs);
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}
