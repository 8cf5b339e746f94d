import type { Browser } from '@playwright/test';
import { median, medianRatio } from '../figures';
import { blockingMs } from './blocking-time';
import { type Probe, readProbe } from './probe';
import { comeFromElsewhere } from './visit';

/** One load; times in milliseconds since its navigation began. */
export interface PageTimes {
  firstByteMs: number;
  firstPaintMs: number;
  largestPaintMs: number;
  /** "User ID" is on the screen and can be typed into. */
  inputMs: number;
  /** "Create link" can be clicked. The bare page has none: there, its script has drawn the input, painted or not. */
  buttonMs: number;
  /** From the first contentful paint until a second after the page could be used; Lighthouse ends at its "time to interactive" instead. */
  blockingMs: number;
  /** The same from the very beginning: what a page does before it paints anything is not in the former. */
  wholeBlockingMs: number;
  /** The sum of all shifts, which is never less than Lighthouse's worst window of them. */
  layoutShift: number;
}

export interface LoadTimes {
  loads: number;
  cpuSlowdown: number;
  /** Medians over all loads, each on its own. */
  desk: PageTimes;
  bare: PageTimes;
  /** The medians over the loads of desk / bare. */
  ratio: PageTimes;
  /** The worst of all loads of the desk. */
  worstShift: number;
}

const restMs = 1000;

/** Loads both pages in turn, each time in a browser context of its own, and each time coming from the same page of another site. */
export async function measureLoadTimes(
  browser: Browser,
  addresses: { desk: string; bare: string },
  { loads, cpuSlowdown }: Pick<LoadTimes, 'loads' | 'cpuSlowdown'>,
): Promise<LoadTimes> {
  const times = { desk: [] as PageTimes[], bare: [] as PageTimes[] };
  // The first load of each only warms the browser up.
  for (let load = 0; load <= loads; load++) {
    for (const name of load % 2 ? (['bare', 'desk'] as const) : (['desk', 'bare'] as const)) {
      const moment = name === 'desk' ? 'buttonMs' : 'inputMs';
      const probe = await loadOnce(browser, { from: addresses.bare, to: addresses[name], moment, cpuSlowdown });
      if (load) times[name].push(readTimes(probe, moment));
    }
  }
  const { desk, bare } = times;
  const all = (pages: PageTimes[], name: keyof PageTimes) => pages.map((page) => page[name]);
  return {
    loads,
    cpuSlowdown,
    desk: eachTime((name) => median(all(desk, name))),
    bare: eachTime((name) => median(all(bare, name))),
    ratio: eachTime((name) => medianRatio(all(desk, name), all(bare, name))),
    worstShift: Math.max(...all(desk, 'layoutShift')),
  };
}

function eachTime(figure: (name: keyof PageTimes) => number): PageTimes {
  return {
    firstByteMs: figure('firstByteMs'),
    firstPaintMs: figure('firstPaintMs'),
    largestPaintMs: figure('largestPaintMs'),
    inputMs: figure('inputMs'),
    buttonMs: figure('buttonMs'),
    blockingMs: figure('blockingMs'),
    wholeBlockingMs: figure('wholeBlockingMs'),
    layoutShift: figure('layoutShift'),
  };
}

type Way = { from: string; to: string; moment: 'inputMs' | 'buttonMs'; cpuSlowdown: number };

async function loadOnce(browser: Browser, { from, to, moment, cpuSlowdown }: Way): Promise<Probe> {
  const { context, page, session } = await comeFromElsewhere(browser, from);
  // Still holds once the page has changed its process, as a timed loop shows; set later, it would miss what it is for.
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.goto(to);
  const probe = await readProbe(page, moment, restMs);
  await context.close();
  return probe;
}

function readTimes(probe: Probe, moment: 'inputMs' | 'buttonMs'): PageTimes {
  const { firstByteMs, firstPaintMs, largestPaintMs, longTasks, layoutShift } = probe;
  // HTML can be there well before it is painted, and nobody types into what is not on the screen.
  const inputMs = Math.max(probe.inputMs, firstPaintMs);
  const buttonMs = probe[moment];
  const endMs = Math.max(inputMs, buttonMs) + restMs;
  return {
    firstByteMs,
    firstPaintMs,
    largestPaintMs,
    inputMs,
    buttonMs,
    blockingMs: blockingMs(longTasks, firstPaintMs, endMs),
    wholeBlockingMs: blockingMs(longTasks, 0, endMs),
    layoutShift,
  };
}
