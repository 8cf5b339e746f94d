import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const addressOf = (page: Page) => page.evaluate(() => ({ href: location.href, entries: history.length }));

test('an address fills in the form, submits nothing, and disappears from the address bar', async ({ desk, page, context, server }) => {
  const plain = await context.newPage();
  await plain.goto('/');
  const { entries } = await addressOf(plain);
  await plain.close();

  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await page.goto('/#userId=%2B4917012345678&mode=auto&hours=8');
  await expect(desk.userId).toHaveValue('+4917012345678');
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('8');
  await expect(desk.alert).toHaveCount(0);
  expect(await addressOf(page)).toEqual({ href: `${server.address}/`, entries });
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(desk.result).toBeHidden();
  expect(posts).toEqual([]);
});

test('values that cannot be filled in are named', async ({ desk, page }) => {
  await page.route('**/lazy-parts-*.js', (route) => route.abort());
  await page.goto('/#userId=4917012345678');
  await expect(desk.alert).toHaveText(/could not be filled in\. Enter them here/);
  expect(await page.evaluate(() => location.hash)).toBe('');
});

test('nothing in the address’s fragment reaches the server', async ({ desk, page, server }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`));
  const session = page.waitForResponse('**/api/session');
  await page.goto('/#userId=only-in-the-fragment&hours=167');
  await expect(desk.userId).toHaveValue('only-in-the-fragment');
  await (await session).finished();
  await expect.poll(() => server.log.join('\n')).toContain('"path":"/"');
  expect(`${sent.join('\n')}\n${server.log.join('\n')}`).not.toMatch(/only-in-the-fragment|hours=167/);
});
