import type { Page } from '@playwright/test';
import { type DeskPage, expect, test } from './fixtures';

const questionOn = (page: Page) => page.getByRole('alertdialog');
const notAgain = (page: Page) => page.getByRole('checkbox', { name: 'Don’t ask again in this tab' });

async function askFor(desk: DeskPage, mode: 'Take over' | 'Auto hand-back') {
  await desk.userId.fill('4917012345678');
  await desk.mode(mode).check();
  await desk.create.click();
}

async function tickAway(desk: DeskPage) {
  await askFor(desk, 'Take over');
  await notAgain(desk.page).check();
  await questionOn(desk.page)
    .getByRole('button', { name: /create/ })
    .click();
  await expect(desk.status).toHaveText('Link created');
}

test('the question can be ticked away, for this tab and after a reload, but for no other tab', async ({ desk, page, context }) => {
  await desk.open();
  await tickAway(desk);
  const first = await desk.link.getAttribute('href');
  await askFor(desk, 'Auto hand-back');
  await expect(desk.link).not.toHaveAttribute('href', first ?? '');
  await expect(desk.result).toContainText('Auto hand-back');
  await expect(questionOn(page)).toBeHidden();

  await page.reload();
  await askFor(desk, 'Take over');
  await expect(desk.status).toHaveText('Link created');

  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('textbox', { name: 'User ID' }).fill('4917012345678');
  await other.getByRole('radio', { name: 'Take over', exact: true }).check();
  await other.getByRole('button', { name: 'Create link' }).click();
  await expect(questionOn(other)).toBeVisible();
});
