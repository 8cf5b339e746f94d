import { setTimeout } from 'node:timers/promises';
import { request as browsers } from '@playwright/test';
import { Pool } from 'undici';
import { browserless } from '../../support/openid/browserless';
import { signInSettings, startProvider } from '../../support/openid/start';
import { cpuSeconds } from '../process-usage';
import { startProgram } from '../program';

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

/** @param desk the file of the product. @param env with the shared store. */
export async function measureSessionPolls(desk: string, env: Record<string, string>, redisPid: number): Promise<SessionPolls> {
  const provider = await startProvider();
  const program = await startProgram(desk, { ...env, ...signInSettings(provider.address) });
  const pool = new Pool(program.address, { connections: 16, pipelining: 1 });
  const cookies: string[] = [];
  while (cookies.length < sessions) cookies.push(await signIn(program.address));

  async function pollAll(): Promise<void> {
    const next = setTimeout(everyMs);
    await Promise.all(cookies.map((cookie) => poll(pool, cookie)));
    await next;
  }
  for (let round = 0; round < warmUpRounds; round++) await pollAll();
  const before = { desk: cpuSeconds(program.pid), redis: cpuSeconds(redisPid) };
  for (let round = 0; round < rounds; round++) await pollAll();
  const polls = rounds * sessions;
  const figures = {
    perDeskCpuSecond: polls / (cpuSeconds(program.pid) - before.desk),
    perRedisCpuSecond: polls / (cpuSeconds(redisPid) - before.redis),
  };
  await pool.close();
  await Promise.all([program.stop(), provider.stop()]);
  return figures;
}

async function signIn(address: string): Promise<string> {
  const context = await browsers.newContext();
  const browser = browserless(context, address);
  await browser.signIn('ada');
  const cookie = Object.entries(await browser.cookies()).map(([name, value]) => `${name}=${value}`);
  await context.dispose();
  return cookie.join('; ');
}

async function poll(pool: Pool, cookie: string): Promise<void> {
  const { body } = await pool.request({ method: 'GET', path: '/api/session', headers: { cookie } });
  const text = await body.text();
  if (!text.includes('Ada Lovelace')) throw new Error('nobody is signed in');
}
