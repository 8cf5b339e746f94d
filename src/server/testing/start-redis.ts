import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, inject } from 'vitest';
import { freePort } from './free-port';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of redis-server; empty where it is not on this machine. */
    redisServer: string;
  }
}

/** Left out where there is no redis-server; CI needs it. */
export const describeWithRedis = describe.skipIf(inject('redisServer') === '' && !process.env.CI);

interface RedisOptions {
  /** That of one that has ended. */
  port?: number;
  /** Speaks nothing else. */
  tls?: boolean;
}

/** Starts a Redis on loopback that keeps nothing on disk. @param settings as on its command line. */
export async function startRedis(settings: readonly string[] = [], { port, tls = false }: RedisOptions = {}) {
  const ownPort = port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-redis-'));
  const ports = tls ? ['--port', '0', '--tls-port', `${ownPort}`] : ['--port', `${ownPort}`];
  const common = ['--bind', '127.0.0.1', ...ports, '--dir', folder, '--save', '', '--appendonly', 'no'];
  const child = spawn(inject('redisServer'), [...common, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (line.includes('Ready to accept connections')) break;
  child.stdout.resume();

  return {
    port: ownPort,
    url: `redis://127.0.0.1:${ownPort}`,
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    async end(): Promise<void> {
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Sends one command, as the administrator of a Redis. To make a client for it takes longer than all the rest of a test. */
export async function administer(url: string, ...command: string[]): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`${command.join(' ')}\r\n`);
  const [answer] = await once(socket.setEncoding('utf8'), 'data');
  socket.destroy();
  if (!answer.startsWith('+OK')) throw new Error(answer);
}
