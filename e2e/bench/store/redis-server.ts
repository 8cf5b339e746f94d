import { connect } from 'node:net';
import { startRedis } from '../../support/start-redis';
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

/** @returns undefined where there is none on this machine. */
export async function startRedisServer(): Promise<RedisServer | undefined> {
  const program = findProgram('redis-server');
  if (!program) return undefined;
  const { port, url, pid, stop } = await startRedis(program);
  return {
    url,
    pid: pid(),
    keys: async () => Number((await ask(port, 'DBSIZE')).slice(1)),
    empty: async () => void (await ask(port, 'FLUSHALL')),
    usedBytes: async () => Number(/^used_memory:(\d+)/m.exec(await ask(port, 'INFO memory'))?.[1]),
    stop,
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
