import type { Browser } from '@playwright/test';
import { median, medianRatio, sum } from '../figures';
import { installProbe, type Probe, readProbe } from './probe';

/** One page's medians over all loads. */
interface PageTime {
  /** Milliseconds from navigation until "User ID" can be typed into. */
  usableMs: number;
  /** Milliseconds by which tasks overran 50 ms each, until a second after the page was usable. */
  blockingMs: number;
  /** Cumulative layout shift, the worst of all loads. */
  layoutShift: number;
}

export interface UsableTime {
  loads: number;
  cpuSlowdown: number;
  desk: PageTime;
  bare: PageTime;
  /** The median over the loads of desk / bare. */
  ratio: number;
}

const restMs = 1000;
const longTaskMs = 50;

/** Loads both pages in turn, each time in a browser context of its own. */
export async function measureUsableTime(
  browser: Browser,
  desk: string,
  bare: string,
  { loads, cpuSlowdown }: Pick<UsableTime, 'loads' | 'cpuSlowdown'>,
): Promise<UsableTime> {
  const probes = { desk: [] as Probe[], bare: [] as Probe[] };
  // The first load of each only warms the browser up.
  for (let load = 0; load <= loads; load++) {
    const order = load % 2 ? (['bare', 'desk'] as const) : (['desk', 'bare'] as const);
    for (const name of order) probes[name].push(await loadOnce(browser, { desk, bare }[name], cpuSlowdown));
  }
  const counted = { desk: probes.desk.slice(1), bare: probes.bare.slice(1) };
  const ratio = medianRatio(counted.desk.map(usableMs), counted.bare.map(usableMs));
  return { loads, cpuSlowdown, desk: summarise(counted.desk), bare: summarise(counted.bare), ratio };
}

async function loadOnce(browser: Browser, url: string, cpuSlowdown: number): Promise<Probe> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await installProbe(page);
  await page.goto(url);
  const probe = await readProbe(page, restMs);
  await context.close();
  return probe;
}

function usableMs({ inputMs }: Probe): number {
  return inputMs;
}

function blockingMs({ inputMs, longTasks }: Probe): number {
  const counted = longTasks.filter(({ startMs }) => startMs <= inputMs + restMs);
  return sum(counted.map(({ durationMs }) => durationMs - longTaskMs));
}

function summarise(probes: Probe[]): PageTime {
  return {
    usableMs: median(probes.map(usableMs)),
    blockingMs: median(probes.map(blockingMs)),
    layoutShift: Math.max(...probes.map(({ layoutShift }) => layoutShift)),
  };
}
