import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { holdRequests } from './support/hold';

/** Translates the page as Chrome and Edge do: each text node is taken out, and its text put back in two nested `<font>` elements. */
async function translate(page: Page) {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text && walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ parentElement }) => !parentElement?.closest('script, style, option, noscript'))) {
      const fonts = [document.createElement('font'), document.createElement('font')] as const;
      fonts[1].textContent = text.data;
      fonts[0].append(fonts[1]);
      text.replaceWith(fonts[0]);
    }
  });
}

test('a page that is translated before its scripts have loaded keeps what was entered, and makes a link', async ({ desk, page }) => {
  const scripts = await holdRequests(page, '**/index-*.js');
  await page.goto('/', { waitUntil: 'commit' });
  await desk.userId.fill('4917012345678');
  await desk.mode('Auto hand-back').check();
  await desk.hours.fill('5');
  await translate(page);

  scripts.release();
  await expect(desk.create).toBeEnabled();
  await expect(desk.userId).toHaveValue('4917012345678');
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('5');
  await translate(page);
  await desk.create.click();
  await page.getByRole('button', { name: /yes, create/i }).click();
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.link).toHaveAttribute('href', /^http/);
});
