import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { holdRequests } from './support/hold';
import { turn } from './support/turn';

const showAgain = (page: Page) => page.getByRole('button', { name: 'Show again' });

/** The source of the whole document. What the operator typed is not part of it. */
async function expectNothingOpen(page: Page, ...secrets: string[]) {
  const source = await page.content();
  for (const secret of secrets) expect(source).not.toContain(secret);
  expect(await page.locator('main').ariaSnapshot()).not.toContain(secrets[0] ?? '');
}

test('after a reload the newest live link is selected, and the form is empty', async ({ desk, page }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(desk.link).toHaveAttribute('href', url);
  await expect(page.getByText('No link yet')).toBeHidden();
  await expect(desk.userId).toHaveValue('');
});

test('a tab that is hidden for a minute hides the link, and for less does not', async ({ desk, page }) => {
  await page.clock.install();
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('');
  await turn(page, 'hidden');
  await page.clock.fastForward(58_000);
  await turn(page, 'visible');
  await expect(desk.link).toHaveAttribute('href', url);

  await turn(page, 'hidden');
  await page.clock.fastForward(60_000);
  await expect(desk.result).toContainText(/hidden/);
  await expectNothingOpen(page, url, '4917012345678');
  await turn(page, 'visible');
  await expectNothingOpen(page, url, '4917012345678');
  await showAgain(page).click();
  await expect(desk.link).toHaveAttribute('href', url);
});

test('anyone who goes on to another page and back again sees no link', async ({ desk, page, server }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('');
  await page.goto(`${server.address}/healthz`);
  await page.goBack();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(desk.result).toContainText(/hidden/);
  await expectNothingOpen(page, url, '4917012345678');
});

test('what is typed is covered when the page is left, also before its later parts are there, and stays so when they come', async ({
  desk,
  page,
}) => {
  const { release } = await holdRequests(page, '**/lazy-parts-*.js');
  await desk.open();
  await desk.userId.fill('4917012345678');
  await desk.userId.blur();
  await expect(desk.userId).not.toHaveCSS('font-size', '0px');
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await expect(desk.userId).toHaveCSS('font-size', '0px');

  release();
  await expect(page.locator('form[data-covered]')).toBeAttached();
  await expect(desk.userId).toHaveCSS('font-size', '0px');
  await desk.userId.focus();
  await desk.userId.blur();
  await expect(desk.userId).not.toHaveCSS('font-size', '0px');
});

test('the link of a takeover asks before it opens, and the page it opens learns nothing of the desk', async ({ desk, page, context }) => {
  await desk.open();
  await desk.mode('Take over').check();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await page.getByRole('button', { name: /yes, create/i }).click();
  await desk.link.click();
  const question = page.getByRole('dialog', { name: 'Take over yourself?' });
  await question.getByRole('button', { name: 'Go back' }).click();
  await desk.link.click({ button: 'middle' });
  await expect(question).toBeVisible();
  expect(context.pages()).toHaveLength(1);
  const [opened] = await Promise.all([context.waitForEvent('page'), question.getByRole('button', { name: /Open/ }).click()]);
  await expect(opened).toHaveURL((await desk.link.getAttribute('href')) ?? '');
  expect(await opened.evaluate(() => [opener, document.referrer])).toEqual([null, '']);
  await expect(question).toBeHidden();
});

test('a view link opens at once', async ({ desk, context }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  const [opened] = await Promise.all([context.waitForEvent('page'), desk.link.click()]);
  await expect(opened).toHaveURL(url);
});
