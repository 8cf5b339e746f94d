import type { Page } from '@playwright/test';
import { type DeskPage, expect, test } from './fixtures';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const singleKeys = (page: Page) => page.getByRole('checkbox', { name: /Single keys act/ });
const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Makes a link and takes its URL off the clipboard, with the focus where a person has it then. */
async function openWithLink(desk: DeskPage) {
  const { page } = desk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(url);
  await page.evaluate(() => navigator.clipboard.writeText('something else'));
  return url;
}

test('single keys can be turned off, also after a reload, and on again', async ({ desk, page }) => {
  await desk.open();
  await button(page, 'Keys').click();
  await singleKeys(page).uncheck();
  await button(page, 'Close').click();
  await button(page, 'Keys').focus();
  await page.keyboard.press('?');
  await expect(help(page)).toBeHidden();

  await page.reload();
  const url = await openWithLink(desk);
  for (const key of ['c', 'q', 'n', '?']) await page.keyboard.press(key);
  await expect(desk.result).toBeFocused();
  await expect(desk.userId).toHaveValue('4917012345678');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await clipboardOf(page)).toBe('something else');
  await page.keyboard.press('Control+Enter');
  await expect(desk.link).not.toHaveAttribute('href', url);

  await button(page, 'Keys').click();
  await expect(singleKeys(page)).not.toBeChecked();
  await singleKeys(page).check();
  await button(page, 'Close').click();
  await page.keyboard.press('?');
  await expect(help(page)).toBeVisible();
});
