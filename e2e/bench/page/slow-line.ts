import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { median, medianRatio } from '../figures';
import { blockingMs } from './blocking-time';
import { comeFromElsewhere } from './visit';

/** Both pages on a slow computer at a slow line, in milliseconds: medians over all loads, and the medians of their ratios, desk / bare. */
export interface SlowLine {
  loads: number;
  /** "Create link", pressed at the first paint, says that it is at work; on the bare page, its input can be typed into. */
  acknowledged: Compared;
  /** Total blocking time from the very beginning until nothing more is loaded or run. */
  blocking: Compared;
  /** The worst of all loads of the desk. */
  worstShift: number;
}

interface Compared {
  deskMs: number;
  bareMs: number;
  ratio: number;
}

declare global {
  interface Window {
    press: { pressedMs: number; acknowledgedMs: number };
  }
}

export const slowLine = { cpuSlowdown: 4, latencyMs: 150, megabitsPerS: 1.6 };
const bytesPerS = (slowLine.megabitsPerS * 1e6) / 8;
/** Idle callbacks may wait for each other; all that the page does unasked comes within this time of what it did before. */
const quietMs = 2000;
const pressFile = fileURLToPath(new URL('./press.js', import.meta.url));

export async function measureSlowLine(browser: Browser, { desk, bare }: { desk: string; bare: string }, loads: number): Promise<SlowLine> {
  const all = { acknowledged: [] as number[], input: [] as number[], desk: [] as number[], bare: [] as number[], shifts: [] as number[] };
  // The first load of each only warms the browser up.
  for (let load = 0; load <= loads; load++) {
    const pressed = await visit(browser, { from: bare, to: desk, pressed: true });
    const plain = await visit(browser, { from: bare, to: bare, pressed: false });
    const unpressed = await visit(browser, { from: bare, to: desk, pressed: false });
    if (!load) continue;
    all.acknowledged.push(pressed.acknowledgedMs);
    all.input.push(Math.max(plain.inputMs, plain.firstPaintMs));
    all.desk.push(unpressed.blockingMs);
    all.bare.push(plain.blockingMs);
    all.shifts.push(unpressed.layoutShift);
  }
  const worstShift = Math.max(...all.shifts);
  return { loads, acknowledged: compare(all.acknowledged, all.input), blocking: compare(all.desk, all.bare), worstShift };
}

function compare(desk: number[], bare: number[]): Compared {
  return { deskMs: median(desk), bareMs: median(bare), ratio: medianRatio(desk, bare) };
}

async function visit(browser: Browser, { from, to, pressed }: { from: string; to: string; pressed: boolean }) {
  const { context, page, session } = await comeFromElsewhere(browser, from);
  if (pressed) await page.addInitScript({ path: pressFile });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowLine.cpuSlowdown });
  const line = { offline: false, latency: slowLine.latencyMs, downloadThroughput: bytesPerS, uploadThroughput: bytesPerS };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await page.goto(to);
  await waitForQuiet(page);
  const { probe, acknowledgedMs, nowMs } = await page.evaluate(() => ({
    probe: window.probe,
    acknowledgedMs: window.press?.acknowledgedMs ?? Number.NaN,
    nowMs: performance.now(),
  }));
  await context.close();
  return { ...probe, acknowledgedMs, blockingMs: blockingMs(probe.longTasks, 0, nowMs) };
}

async function waitForQuiet(page: Page): Promise<void> {
  const isQuiet = (restMs: number) => {
    const loaded = performance.getEntriesByType('resource').map((entry) => entry.startTime + entry.duration);
    const ran = window.probe.longTasks.map(({ startMs, durationMs }) => startMs + durationMs);
    return window.probe.inputMs > 0 && performance.now() - Math.max(window.probe.inputMs, ...loaded, ...ran) > restMs;
  };
  await page.waitForFunction(isQuiet, quietMs, { polling: 250 });
}
