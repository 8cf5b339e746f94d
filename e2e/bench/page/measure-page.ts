import { chromium } from '@playwright/test';
import { browserFlags, findWholeBrowser } from '../../tools/find-browser';
import type { Built } from '../build';
import { startProgram } from '../program';
import { type LoadTimes, measureLoadTimes } from './load-times';
import { type LongList, measureLongList } from './long-list';
import { type Many, measureMany } from './many';
import { measureSlowLine, type SlowLine } from './slow-line';
import { measureWeight, type PageWeight } from './weight';

export interface PageFigures {
  weight: PageWeight;
  times: LoadTimes;
  slowed: LoadTimes;
  slowLine: SlowLine;
  longList: LongList;
  many: Many;
}

/** The page in the sandbox, as it shows the most there. Undefined where there is no browser. */
export async function measurePage(built: Built, say: (what: string) => void): Promise<PageFigures | undefined> {
  const executablePath = findWholeBrowser();
  if (!executablePath) return undefined;
  const desk = await startProgram(built.desk, { PORT: '0' });
  const bare = await startProgram(built.staticServer, { SITE: built.barePage });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const addresses = { desk: desk.address, bare: bare.address };
  try {
    say('page weight');
    const weight = await measureWeight(browser, addresses);
    say('load times');
    const times = await measureLoadTimes(browser, addresses, { loads: 15, cpuSlowdown: 1 });
    say('load times, slowed');
    const slowed = await measureLoadTimes(browser, addresses, { loads: 9, cpuSlowdown: 4 });
    say('a slow line');
    const slowLine = await measureSlowLine(browser, addresses, 9);
    say('a long list');
    const longList = await measureLongList(browser, addresses.desk);
    say('many links at once');
    const many = await measureMany(browser, addresses.desk);
    return { weight, times, slowed, slowLine, longList, many };
  } finally {
    await browser.close();
    await Promise.all([desk.stop(), bare.stop()]);
  }
}
