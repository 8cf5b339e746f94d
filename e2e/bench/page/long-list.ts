import type { Browser, Locator, Page } from '@playwright/test';
import { median, quantile } from '../figures';

/** How long one key takes from being pressed until the screen shows it, in milliseconds, with many links in the list. NaN where the page lacks the part. */
export interface LongList {
  links: number;
  cpuSlowdown: number;
  typing: KeyTimes;
  finding: KeyTimes;
  moving: KeyTimes;
}

interface KeyTimes {
  medianMs: number;
  p95Ms: number;
}

declare global {
  interface Window {
    keyMs: number[];
  }
}

const links = 500;
const cpuSlowdown = 4;

export async function measureLongList(browser: Browser, address: string): Promise<LongList> {
  const page = await browser.newPage();
  await answerAtOnce(page);
  await page.goto(address);
  for (let link = 1; link <= links; link++) await makeLink(page, link);
  await watchKeys(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  const recent = page.getByRole('region', { name: 'Recent links' });
  const typing = await timeKeys(page, page.getByRole('textbox', { name: 'User ID' }), [...'customer-4711'.repeat(2)]);
  const finding = await timeKeys(page, recent.getByRole('searchbox'), [...'491700000042', ...Array<string>(12).fill('Backspace')]);
  // The keys that move through the rows work from anywhere but a field.
  const moving = await timeKeys(page, recent.getByRole('heading'), [...'jjjjjjjjjjkkkkkkkkkk']);
  await page.close();
  return { links, cpuSlowdown, typing, finding, moving };
}

/** In the server's place, so that its limits and its speed play no part. */
async function answerAtOnce(page: Page): Promise<void> {
  let made = 0;
  await page.route('**/api/share-links', async (route) => {
    const { mode, userId, hours } = route.request().postDataJSON();
    made += 1;
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + hours * 3_600_000);
    const json = { url: `https://share.example/conversation/${made}`, mode, userId, hours, createdAt, expiresAt };
    await route.fulfill({ status: 201, json });
  });
}

async function makeLink(page: Page, link: number): Promise<void> {
  const userId = page.getByRole('textbox', { name: 'User ID' });
  await userId.fill(String(491_700_000_000 + link));
  await userId.press('Enter');
  await page.locator(`a[href="https://share.example/conversation/${link}"]`).first().waitFor();
}

/** Event Timing leaves out what takes less than 16 ms. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyMs = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.keyMs.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

async function timeKeys(page: Page, target: Locator, keys: string[]): Promise<KeyTimes> {
  if ((await target.count()) === 0) return { medianMs: Number.NaN, p95Ms: Number.NaN };
  await target.first().click();
  await page.evaluate(() => {
    window.keyMs = [];
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await nextFrames(page);
  }
  const slowMs = await page.evaluate(() => window.keyMs);
  const allMs = [...slowMs, ...Array<number>(Math.max(0, keys.length - slowMs.length)).fill(8)];
  return { medianMs: median(allMs), p95Ms: quantile(allMs, 0.95) };
}

/** The screen has shown what the key did. */
async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
