import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** What the page notes about its own loading; times in milliseconds since its navigation began. */
export interface Probe {
  /** When the input "User ID" was there, laid out and enabled; NaN until then. */
  inputMs: number;
  /** The same of the button "Create link". */
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

export async function installProbe(page: Page): Promise<void> {
  await page.addInitScript({ path: probeFile });
}

/** Waits for the input, and then `restMs` more, outside the page as far as possible. */
export async function readProbe(page: Page, restMs: number): Promise<Probe> {
  await page.waitForFunction(() => window.probe.inputMs, undefined, { polling: 50 });
  await page.waitForTimeout(restMs);
  return page.evaluate(() => window.probe);
}
