import type { Browser, Page } from '@playwright/test';
import { median } from '../figures';

/** How long several links at once take, in milliseconds. */
export interface Many {
  rows: number;
  cpuSlowdown: number;
  /** From the paste until the button counts the rows. */
  pasteMs: number;
  links: number;
  upstreamMs: number;
  /** From the press of the button until the last link is made. */
  madeMs: number;
}

const [rows, links] = [500, 100];
const cpuSlowdown = 4;
const upstreamMs = 50;
const repeats = 5;

export async function measureMany(browser: Browser, address: string): Promise<Many> {
  const page = await browser.newPage();
  await answerLate(page);
  await page.goto(address);
  // What reads lists is loaded with the first one.
  await page.getByRole('textbox', { name: 'User ID' }).fill('1\n2');
  await page.getByRole('button', { name: 'Create 2 links' }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  const pastes: number[] = [];
  for (let time = 0; time < repeats; time++) {
    await page.getByRole('textbox', { name: 'User ID' }).fill('');
    await page.getByRole('button', { name: 'Create link' }).waitFor();
    pastes.push(await timePaste(page, rows));
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.getByRole('textbox', { name: 'User ID' }).fill('');
  await page.getByRole('button', { name: 'Create link' }).waitFor();
  await timePaste(page, links);
  const madeMs = await timeLinks(page);
  await page.close();
  return { rows, cpuSlowdown, pasteMs: median(pastes), links, upstreamMs, madeMs };
}

/** In the server's place, which adds less than a millisecond. */
async function answerLate(page: Page): Promise<void> {
  await page.addInitScript((lateMs) => {
    const { fetch } = window;
    let made = 0;
    window.fetch = async (input, init) => {
      if (!String(input).endsWith('/api/share-links')) return fetch(input, init);
      await new Promise((resolve) => setTimeout(resolve, lateMs));
      made += 1;
      const draft = JSON.parse(String(init?.body));
      const createdAt = new Date();
      const expiresAt = new Date(createdAt.getTime() + draft.hours * 3_600_000);
      return Response.json({ ...draft, url: `https://share.example/conversation/${made}`, createdAt, expiresAt }, { status: 201 });
    };
  }, upstreamMs);
}

function timePaste(page: Page, count: number): Promise<number> {
  return page.getByRole('textbox', { name: 'User ID' }).evaluate(async (field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', Array.from({ length: pasted }, (_, index) => String(491_700_000_000 + index)).join('\n'));
    const startMs = performance.now();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    while (!document.querySelector('form [type=submit]')?.textContent?.includes(`Create ${pasted} links`)) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - startMs;
  }, count);
}

function timeLinks(page: Page): Promise<number> {
  return page.evaluate(async (count) => {
    const startMs = performance.now();
    document.querySelector<HTMLElement>('form [type=submit]')?.click();
    while (!document.body.textContent?.includes(`${count} made`)) await new Promise((resolve) => setTimeout(resolve, 10));
    return performance.now() - startMs;
  }, links);
}
