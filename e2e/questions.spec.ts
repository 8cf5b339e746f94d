import type { Page } from '@playwright/test';
import { type DeskPage, expect, test } from './fixtures';

const questionOn = (page: Page) => page.getByRole('alertdialog');
const notAgain = (page: Page) => page.getByRole('checkbox', { name: 'Don’t ask again in this tab' });
const askAgain = (page: Page) => page.getByRole('button', { name: 'Ask again' });

async function askFor(desk: DeskPage, mode: 'View' | 'Take over' | 'Auto hand-back') {
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

test('a view link is never asked about, however long it lasts', async ({ desk, page }) => {
  await desk.open();
  await desk.hours.fill('168');
  await askFor(desk, 'View');
  await expect(desk.status).toHaveText('Link created');
  await expect(questionOn(page)).toBeHidden();
});

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

test('a tab that no longer asks says so where it matters, and "Ask again" brings the question back', async ({ desk, page }) => {
  await desk.open();
  await expect(askAgain(page)).toBeHidden();
  await tickAway(desk);
  await expect(page.getByText('This tab no longer asks before a link that takes over.')).toBeVisible();
  await desk.mode('View').check();
  await expect(askAgain(page)).toBeHidden();
  await desk.mode('Auto hand-back').check();
  await askAgain(page).click();
  await expect(askAgain(page)).toBeHidden();
  await desk.create.click();
  await expect(questionOn(page)).toBeVisible();
  await expect(notAgain(page)).not.toBeChecked();
});

for (const [way, back] of [
  ['"Go back"', (page: Page) => page.getByRole('button', { name: 'Go back' }).click()],
  ['Esc', (page: Page) => page.keyboard.press('Escape')],
] as const) {
  test(`ticking and leaving by ${way} makes nothing, and the question comes again`, async ({ desk, page }) => {
    let sent = 0;
    page.on('request', (request) => request.method() === 'POST' && sent++);
    await desk.open();
    await askFor(desk, 'Take over');
    await notAgain(page).check();
    await back(page);
    await expect(questionOn(page)).toBeHidden();
    await desk.create.click();
    await expect(questionOn(page)).toBeVisible();
    await expect(notAgain(page)).not.toBeChecked();
    await expect(questionOn(page).getByRole('button', { name: 'Go back' })).toBeFocused();
    expect(sent).toBe(0);
  });
}
