import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const questionOn = (page: Page) => page.getByRole('alertdialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const singleKeys = (page: Page) => page.getByRole('checkbox', { name: /Single keys act/ });

async function askFor(page: Page, mode: 'Take over' | 'Auto hand-back') {
  await page.getByRole('textbox', { name: 'User ID' }).fill('4917012345678');
  await page.getByRole('radio', { name: mode, exact: true }).check();
  await button(page, 'Create link').click();
}

test('after a reload, a question that was ticked away stays away in its tab, and single keys stay off in every tab', async ({
  desk,
  page,
  context,
}) => {
  await desk.open();
  await button(page, 'Keys').click();
  await singleKeys(page).uncheck();
  await button(page, 'Close').click();
  await askFor(page, 'Take over');
  await page.getByRole('checkbox', { name: 'Don’t ask again in this tab' }).check();
  await questionOn(page)
    .getByRole('button', { name: /create/ })
    .click();
  await expect(desk.status).toHaveText('Link created');

  await page.reload();
  await askFor(page, 'Auto hand-back');
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.result).toContainText('Auto hand-back');
  await expect(questionOn(page)).toBeHidden();
  for (const key of ['q', 'n', '?']) await page.keyboard.press(key);
  await expect(desk.result).toBeFocused();
  await expect(desk.userId).toHaveValue('4917012345678');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const other = await context.newPage();
  await other.goto('/');
  await askFor(other, 'Take over');
  await expect(questionOn(other)).toBeVisible();
  await button(other, 'Go back').click();
  await button(other, 'Keys').click();
  await expect(singleKeys(other)).not.toBeChecked();
  await singleKeys(other).check();
  await button(other, 'Close').click();
  await other.keyboard.press('?');
  await expect(help(other)).toBeVisible();
});
