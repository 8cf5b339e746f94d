import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findProgram } from '../../tools/find-tool';

export interface RedisServer {
  url: string;
  pid: number;
  /** How many keys it holds. */
  keys(): Promise<number>;
  /** Removes everything. */
  empty(): Promise<void>;
  /** Bytes that Redis has allocated (`used_memory` of INFO). */
  usedBytes(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a Redis that writes nothing to the disk, on this machine. @returns undefined where there is none. */
export async function startRedisServer(port: number): Promise<RedisServer | undefined> {
  const program = findProgram('redis-server');
  if (!program) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-bench-redis-'));
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn(program, settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  for await (const line of createInterface(child.stdout)) if (line.includes('Ready to accept connections')) break;
  child.stdout.resume();
  if (child.pid === undefined) throw new Error(`${program} did not start`);
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: child.pid,
    keys: async () => Number((await ask(port, 'DBSIZE')).slice(1)),
    empty: async () => void (await ask(port, 'FLUSHALL')),
    usedBytes: async () => Number(/^used_memory:(\d+)/m.exec(await ask(port, 'INFO memory'))?.[1]),
    async stop() {
      process.off('exit', endWithUs);
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

/** One inline command on a connection of its own (Redis protocol, "Inline commands"). */
async function ask(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8').write(`${command}\r\n`);
  let answer = '';
  for await (const text of socket) {
    answer += text;
    const length = /^\$(\d+)/.exec(answer)?.[1];
    if (length === undefined ? answer.endsWith('\r\n') : answer.length >= Number(length)) break;
  }
  return answer;
}
