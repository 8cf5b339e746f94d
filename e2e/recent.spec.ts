import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { recent, rows } from './support/recent-list';

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }));

test('the list survives a reload with its notes, the newest live link is selected, and another tab knows nothing of it', async ({
  desk,
  page,
  context,
  server,
}) => {
  await desk.open();
  await page.getByRole('textbox', { name: 'Note' }).fill('Refund, for Anna');
  const url = await desk.createLink('4917012345678');
  await page.reload();
  await expect(rows(page)).toContainText('Refund, for Anna');
  await expect(rows(page)).toHaveAttribute('aria-current', 'true');
  await expect(desk.link).toHaveAttribute('href', url);
  await expect(desk.userId).toHaveValue('');

  const other = await context.newPage();
  await other.goto(server.address);
  await expect(other.getByRole('button', { name: 'Create link' })).toBeVisible();
  await expect(recent(other)).toBeHidden();
  expect(await stored(other)).not.toContain(url);
});

test('on plain http, where the browser can neither encrypt nor copy images, the list lasts as long as the page and says so', async ({
  server,
  desk,
  page,
}) => {
  await page.goto(server.address.replace('127.0.0.1', 'desk.test'));
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, 'undefined']);
  const url = await desk.createLink('4917012345678');
  await expect(recent(page)).toContainText(/Lost when this page is reloaded or closed: without https/);
  expect(await stored(page)).toBe('{}');
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByRole('menuitem', { name: 'Download PNG' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Copy QR as image' })).toHaveCount(0);
  await page.reload();
  await expect(desk.create).toBeEnabled();
  await expect(recent(page)).toBeHidden();
  expect(await page.content()).not.toContain(url);
});
