import type { Page } from '@playwright/test';
import { type DeskPage, expect, test } from './fixtures';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const singleKeys = (page: Page) => page.getByRole('checkbox', { name: /Single keys act/ });
const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** A link whose URL is no longer on the clipboard, with the focus where a person has it then. */
async function openWithLink(desk: DeskPage) {
  const { page } = desk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await expect(desk.result).toContainText('on your clipboard');
  await page.evaluate(() => navigator.clipboard.writeText('something else'));
  return url;
}

for (const keys of ['Control+Enter', 'Meta+Enter']) {
  test(`${keys} creates the link, wherever the focus is`, async ({ desk, page }) => {
    await desk.open();
    await desk.userId.fill('4917012345678');
    await page.keyboard.press(keys);
    await expect(desk.status).toHaveText('Link created');
    const first = (await desk.link.getAttribute('href')) ?? '';
    await expect(desk.result).toBeFocused();
    await page.keyboard.press(keys);
    await expect(desk.link).not.toHaveAttribute('href', first);
  });
}

test('Ctrl+Enter on a takeover asks, and does not answer its own question', async ({ desk, page }) => {
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await desk.open();
  await desk.userId.fill('4917012345678');
  await desk.mode('Take over').check();
  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toBeVisible();
  await question.getByRole('checkbox').focus();
  await page.keyboard.press('Control+Enter');
  await expect(question).toBeVisible();
  expect(posts).toEqual([]);
});

test('"c" copies the link', async ({ desk, page }) => {
  const url = await openWithLink(desk);
  await page.keyboard.press('c');
  await expect(desk.status).toHaveText('Copied');
  await expect(button(page, 'Copy link')).toBeFocused();
  expect(await clipboardOf(page)).toBe(url);
});

test('"n" clears the form for a new link, and keeps the last one in sight', async ({ desk, page }) => {
  const url = await openWithLink(desk);
  await desk.hours.fill('8');
  await desk.mode('Take over').check();
  await page.keyboard.press('n');
  await expect(desk.userId).toBeFocused();
  await expect(desk.userId).toHaveValue('');
  await expect(desk.hours).toHaveValue('1');
  await expect(desk.mode('View')).toBeChecked();
  await expect(desk.link).toHaveAttribute('href', url);
});

test('"?" shows all shortcuts, and Esc closes them', async ({ desk, page }) => {
  await openWithLink(desk);
  await page.keyboard.press('?');
  await expect(help(page).getByRole('term')).toHaveText([/^(Ctrl|⌘)Enter$/, 'c', 'q', 'n', '?']);
  await expect(button(page, 'Close')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await expect(desk.result).toBeFocused();
});

test('while something is typed the keys only type', async ({ desk, page }) => {
  const url = await openWithLink(desk);
  await desk.userId.fill('');
  await desk.userId.pressSequentially('cqn?');
  await expect(desk.userId).toHaveValue('cqn?');
  await desk.hours.focus();
  for (const key of ['c', 'q', 'n', '?']) await page.keyboard.press(key);
  await expect(desk.hours).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(desk.userId).toHaveValue('cqn?');
  await expect(desk.link).toHaveAttribute('href', url);
  await expect(desk.status).toHaveText('Link created');
  expect(await clipboardOf(page)).toBe('something else');
});

test('while a question is open the keys do nothing', async ({ desk, page }) => {
  await openWithLink(desk);
  await desk.userId.fill('4917087654321');
  await desk.mode('Auto hand-back').check();
  await desk.create.click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  for (const key of ['c', 'q', 'n', '?']) await page.keyboard.press(key);
  await expect(button(page, 'Go back')).toBeFocused();
  await expect(page.locator('dialog[open]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(desk.userId).toHaveValue('4917087654321');
  expect(await clipboardOf(page)).toBe('something else');
});

test('keys held with Ctrl, ⌘ or Alt belong to the browser', async ({ desk, page }) => {
  await openWithLink(desk);
  for (const key of ['Control+c', 'Meta+c', 'Alt+n', 'Alt+q']) await page.keyboard.press(key);
  await expect(desk.result).toBeFocused();
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.userId).toHaveValue('4917012345678');
});

test('single keys can be turned off, also after a reload, and on again', async ({ desk, page }) => {
  await desk.open();
  await button(page, 'Keyboard shortcuts').click();
  await singleKeys(page).uncheck();
  await button(page, 'Close').click();
  await button(page, 'Keyboard shortcuts').focus();
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

  await button(page, 'Keyboard shortcuts').click();
  await expect(singleKeys(page)).not.toBeChecked();
  await singleKeys(page).check();
  await button(page, 'Close').click();
  await page.keyboard.press('?');
  await expect(help(page)).toBeVisible();
});

test('everything that has a key has a button too', async ({ desk, page }) => {
  const url = await openWithLink(desk);
  for (const name of ['Create link', 'Copy link', 'Show QR code', 'New link', 'Keyboard shortcuts']) {
    await expect(button(page, name)).toBeEnabled();
  }
  await button(page, 'New link').click();
  await expect(desk.userId).toHaveValue('');
  await expect(desk.userId).toBeFocused();
  await expect(desk.link).toHaveAttribute('href', url);
});

test('"q" shows the QR code full screen, and closes it', async ({ desk, page }) => {
  await openWithLink(desk);
  const code = page.getByRole('dialog');
  await page.keyboard.press('q');
  await expect(code.getByRole('img', { name: 'QR code' })).toBeVisible();
  await page.keyboard.press('q');
  await expect(code).toBeHidden();
  await page.keyboard.press('q');
  await expect(code).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(code).toBeHidden();
  await expect(desk.result).toBeFocused();
});
