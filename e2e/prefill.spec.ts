import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const addressOf = (page: Page) => page.evaluate(() => ({ href: location.href, entries: history.length }));

test('an address fills in the form, submits nothing, tells the server nothing, and disappears from the address bar', async ({
  desk,
  page,
  server,
}) => {
  const sent: string[] = [];
  const posts: string[] = [];
  page.on('request', (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`);
    if (request.method() === 'POST') posts.push(request.url());
  });
  const { entries } = await addressOf(page);
  const session = page.waitForResponse('**/api/session');
  await page.goto('/#userId=%2Bonly-in-the-fragment&mode=auto&hours=167');
  await expect(desk.userId).toHaveValue('+only-in-the-fragment');
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('167');
  await expect(desk.alert).toHaveCount(0);
  expect(await addressOf(page)).toEqual({ href: `${server.address}/`, entries: entries + 1 });
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(desk.result).toBeHidden();
  await (await session).finished();
  await expect.poll(() => server.log.join('\n')).toContain('"path":"/"');
  expect(`${sent.join('\n')}\n${server.log.join('\n')}`).not.toMatch(/only-in-the-fragment|hours=167/);
  expect(posts).toEqual([]);
});

test('a page whose later parts cannot be loaded names what it cannot fill in, sends nothing, and works on the next try', async ({
  desk,
  page,
}) => {
  const parts = '**/lazy-parts-*.js';
  await page.route(parts, (route) => route.abort());
  await page.goto('/#userId=4917012345678');
  await expect(desk.alert).toHaveText(/could not be filled in\. Enter them here/);
  expect(await page.evaluate(() => location.hash)).toBe('');

  let sent = 0;
  page.on('request', (request) => request.url().endsWith('/api/share-links') && sent++);
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  const explanation = desk.alert.filter({ hasText: 'A part of this page could not be loaded, so nothing was sent' });
  await expect(explanation).toBeInViewport();
  expect(sent).toBe(0);
  await page.unroute(parts);
  await expect(desk.userId).toHaveValue('4917012345678');
  await desk.create.click();
  await expect(desk.status).toHaveText('Link created');
  await expect(explanation).toBeHidden();
  await expect(desk.result.getByRole('img', { name: 'QR code' })).toBeVisible();
  expect(sent).toBe(1);
});
