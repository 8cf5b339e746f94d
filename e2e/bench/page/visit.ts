import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { installProbe } from './probe';

/** A tab with a cold cache that shows a page of another site, with the probe waiting for the next one. */
interface Visit {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
}

/** Long enough for the browser to be done with the page it comes from. */
const restMs = 300;

/**
 * Opens a page of another site first, as operators come from a bookmark or from their CRM. From an empty tab, a page with
 * Cross-Origin-Opener-Policy has to change its process and one without it has not; from another site both have to.
 *
 * @param address of the server to be measured or of any other one on loopback; another name makes another site of it.
 */
export async function comeFromElsewhere(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address.replace('127.0.0.1', 'localhost'));
  await page.waitForTimeout(restMs);
  const session = await context.newCDPSession(page);
  await installProbe(page);
  return { context, page, session };
}
