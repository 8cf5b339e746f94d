import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../../browser/find';
import type { Built } from '../build';
import { startProgram } from '../program';
import { measureUsableTime, type UsableTime } from './usable-time';
import { measureWeight, type PageWeight } from './weight';

export interface PageFigures {
  weight: PageWeight;
  usable: UsableTime;
  slowed: UsableTime;
}

/** The page in the sandbox, as it shows the most there. Undefined where there is no browser. */
export async function measurePage(built: Built, say: (what: string) => void): Promise<PageFigures | undefined> {
  const executablePath = findBrowser();
  if (!executablePath) return undefined;
  const desk = await startProgram(built.desk, { PORT: '0' });
  const bare = await startProgram(built.staticServer, { SITE: built.barePage });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    say('page weight');
    const weight = await measureWeight(browser, desk.address);
    say('usable time');
    const usable = await measureUsableTime(browser, desk.address, bare.address, { loads: 15, cpuSlowdown: 1 });
    say('usable time, slowed');
    const slowed = await measureUsableTime(browser, desk.address, bare.address, { loads: 7, cpuSlowdown: 4 });
    return { weight, usable, slowed };
  } finally {
    await browser.close();
    await Promise.all([desk.stop(), bare.stop()]);
  }
}
