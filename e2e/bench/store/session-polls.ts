import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { cpuSeconds } from '../process-usage';
import type { Program } from '../program';
import { signIn } from './sign-in';

/** What the open pages of signed-in operators cost, each of which asks now and then whether its session was ended. */
export interface SessionPolls {
  perDeskCpuSecond: number;
  perRedisCpuSecond: number;
}

const sessions = 100;
/** So that each question is one for the store: a replica remembers the last answer for half a second. */
const everyMs = 600;
const warmUpRounds = 10;
const rounds = 20;

/** @param desk with the shared store. */
export async function measureSessionPolls(desk: Program, redisPid: number): Promise<SessionPolls> {
  const pool = new Pool(desk.address, { connections: 16, pipelining: 1 });
  const cookies: string[] = [];
  while (cookies.length < sessions) cookies.push(await signIn(desk));

  async function pollAll(): Promise<void> {
    const next = setTimeout(everyMs);
    await Promise.all(cookies.map((cookie) => poll(pool, cookie)));
    await next;
  }
  for (let round = 0; round < warmUpRounds; round++) await pollAll();
  const before = { desk: cpuSeconds(desk.pid), redis: cpuSeconds(redisPid) };
  for (let round = 0; round < rounds; round++) await pollAll();
  const polls = rounds * sessions;
  const figures = {
    perDeskCpuSecond: polls / (cpuSeconds(desk.pid) - before.desk),
    perRedisCpuSecond: polls / (cpuSeconds(redisPid) - before.redis),
  };
  await pool.close();
  return figures;
}

async function poll(pool: Pool, cookie: string): Promise<void> {
  const { body } = await pool.request({ method: 'GET', path: '/api/session', headers: { cookie } });
  const text = await body.text();
  if (!text.includes('Ada Lovelace')) throw new Error('nobody is signed in');
}
