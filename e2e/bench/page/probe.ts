import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** What the page notes about its own loading; times in milliseconds since its navigation began, NaN until they have come. */
export interface Probe {
  firstByteMs: number;
  /** First and largest contentful paint. */
  firstPaintMs: number;
  largestPaintMs: number;
  /** When the input "User ID" was there and enabled, but not always painted yet. */
  inputMs: number;
  /** The same of the button "Create link"; drawn in advance, it is disabled until it works. */
  buttonMs: number;
  longTasks: { startMs: number; durationMs: number }[];
  /** The sum of all layout shifts so far. */
  layoutShift: number;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

const probeFile = fileURLToPath(new URL('./probe.js', import.meta.url));

/** Into every page that is opened from now on. */
export async function installProbe(page: Page): Promise<void> {
  await page.addInitScript({ path: probeFile });
}

/** Waits for `moment`, and then `restMs` more, outside the page as far as possible. */
export async function readProbe(page: Page, moment: 'inputMs' | 'buttonMs', restMs: number): Promise<Probe> {
  await page.waitForFunction((name) => window.probe[name], moment, { polling: 50 });
  await page.waitForTimeout(restMs);
  return page.evaluate(() => window.probe);
}
