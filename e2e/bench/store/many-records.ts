import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { residentBytes } from '../process-usage';
import type { RedisServer } from './redis-server';

/** Bytes that Redis and one replica hold. */
interface Held {
  redisBytes: number;
  deskBytes: number;
}

export interface ManyRecords {
  links: number;
  /** How many links one replica recorded per second. */
  perSecond: number;
  before: Held;
  /** While all of them lived, for each time. */
  full: Held[];
  /** After all of them had ended, for each time. */
  after: Held[];
}

const times = 2;
/** How many links were made in this hour is known beyond their ends. */
const keptKeys = 1;
/** From the beginning of a fill until all of its links end. */
const livesPerLinkMs = 0.06;
const leastLifeMs = 20_000;

/** Records links that live, and waits until they have ended, twice. @param program `fill-store`. */
export async function measureManyRecords(program: string, redis: RedisServer, links: number): Promise<ManyRecords> {
  const child = spawn(process.execPath, [program], { env: { ...process.env, REDIS_URL: redis.url }, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  const held = async (): Promise<Held> => ({ redisBytes: await redis.usedBytes(), deskBytes: residentBytes(child.pid ?? 0) });
  const figures: ManyRecords = { links, perSecond: 0, before: await held(), full: [], after: [] };
  for (let time = 0; time < times; time++) {
    const endMs = Date.now() + leastLifeMs + links * livesPerLinkMs;
    child.stdin.write(`${JSON.stringify({ links, endMs })}\n`);
    const { value: seconds } = await lines.next();
    figures.perSecond = links / Number(seconds);
    figures.full.push(await held());
    while ((await redis.keys()) > keptKeys) await setTimeout(500);
    figures.after.push(await held());
  }
  child.stdin.end();
  return figures;
}
