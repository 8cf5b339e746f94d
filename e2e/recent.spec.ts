import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { readQr } from './support/qr-reader';
import { action, openWith, recent, rows } from './support/recent-list';

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }));

test('the links made are listed, newest first, with masked user IDs, mode, times and time left', async ({ desk, page }) => {
  await desk.open();
  await expect(recent(page)).toBeHidden();
  await openWith(desk, '4917012345678', 'customer-two');
  await expect(rows(page).nth(0)).toContainText('cu••••wo');
  await expect(rows(page).nth(1)).toContainText('49••••78');
  await expect(rows(page).nth(0)).toContainText('View');
  await expect(rows(page).nth(0)).toContainText(/59 min \d+ s left|1 h 0 min 0 s left/);
  await expect(rows(page).nth(0).getByRole('time')).toHaveText([/\d\d:\d\d/, /\d\d:\d\d/]);
  await expect(recent(page).getByRole('columnheader')).toHaveText(['User', 'Mode', 'Created', 'Ends', 'Status', 'Actions']);
  await expect(recent(page)).not.toContainText('4917012345678');
});

test('the time left counts down', async ({ desk, page }) => {
  await page.clock.install();
  await openWith(desk, '4917012345678');
  await page.clock.fastForward('00:59:30');
  await expect(rows(page)).toContainText(/Status\d{1,2} s left/);
});

test('a link is revealed with its user ID, and concealed again', async ({ desk, page }) => {
  const [url = ''] = await openWith(desk, '4917012345678', 'customer-two');
  const row = rows(page).nth(1);
  await action(row, 'Reveal').click();
  await expect(recent(page).getByRole('link')).toHaveAttribute('href', url);
  await expect(row).toContainText('4917012345678');
  await expect(action(row, 'Conceal')).toBeFocused();
  await action(row, 'Conceal').click();
  await expect(recent(page).getByRole('link')).toHaveCount(0);
  await expect(row).not.toContainText('4917012345678');
});

test('an older link is copied without being revealed', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [url = ''] = await openWith(desk, '4917012345678', 'customer-two');
  await action(rows(page).nth(1), 'Copy').click();
  await expect(recent(page).getByText('On the clipboard')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);
  await expect(recent(page).getByRole('link')).toHaveCount(0);
});

test('the QR code of an older link is shown in full, read back, and gives the focus back', async ({ desk, page }) => {
  const [url = ''] = await openWith(desk, '4917012345678', 'customer-two');
  const button = action(rows(page).nth(1), 'QR');
  await button.click();
  const png = await page.getByRole('dialog').getByRole('img', { name: 'QR code' }).screenshot();
  expect(await readQr(page, png)).toEqual({ zxing: [url], zbar: [url] });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('"Create again" fills in the form and makes nothing', async ({ desk, page }) => {
  await desk.open();
  await desk.mode('Auto hand-back').check();
  await desk.userId.fill('4917012345678');
  await desk.hours.fill('8');
  await desk.create.click();
  await page.getByRole('button', { name: /yes, create/i }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  const requests: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && requests.push(request.url()));
  await action(rows(page), 'Create again').click();
  await expect(desk.userId).toBeFocused();
  await expect(desk.userId).toHaveValue('4917012345678');
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await expect(desk.hours).toHaveValue('8');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(requests).toEqual([]);
});

test('removing a live link is asked about once more, with the safe answer first', async ({ desk, page }) => {
  const [url = '', other = ''] = await openWith(desk, '4917012345678', 'customer-two');
  await action(rows(page).nth(1), 'Remove').click();
  const question = page.getByRole('dialog', { name: 'Remove a live link from the list?' });
  await expect(question).toHaveAccessibleDescription(/goes on working until it ends/);
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(2);

  await action(rows(page).nth(1), 'Remove').click();
  await question.getByRole('button', { name: 'Remove it' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('cu••••wo');
  await expect(recent(page)).toBeFocused();
  expect(await stored(page)).toContain(other);
  expect(await stored(page)).not.toContain(url);
});

test('clearing the list is asked about once more, and leaves nothing behind', async ({ desk, page }) => {
  await openWith(desk, '4917012345678', 'customer-two');
  await recent(page).getByRole('button', { name: 'Clear all' }).click();
  const question = page.getByRole('dialog', { name: 'Clear the list?' });
  await expect(question.getByRole('button', { name: 'Keep the list' })).toBeFocused();
  await question.getByRole('button', { name: 'Clear it' }).click();
  await expect(recent(page)).toBeHidden();
  await expect(desk.result).toBeHidden();
  expect(await stored(page)).not.toContain('sharedesk.links');
});

test('the list is narrowed down by status and by text', async ({ desk, page }) => {
  await page.clock.install();
  await openWith(desk, 'first-customer', 'second-customer');
  await page.clock.fastForward('01:00:01');
  await desk.createLink('third-customer');
  const filter = page.getByRole('search', { name: 'Filter' });
  await filter.getByLabel('Show').selectOption('Live');
  await expect(rows(page)).toHaveText([/th••••er/]);
  await filter.getByLabel('Show').selectOption('Ended');
  await expect(rows(page)).toHaveText([/se••••er/, /fi••••er/]);
  await filter.getByLabel('Find').fill('FIRST-c');
  await expect(rows(page)).toHaveText([/fi••••er/]);
  await filter.getByLabel('Show').selectOption('Live');
  await expect(recent(page)).toContainText('No link matches.');
  await filter.getByLabel('Find').fill('');
  await filter.getByLabel('Show').selectOption('All');
  await expect(rows(page)).toHaveCount(3);
});

test('the list survives a reload, and another tab knows nothing of it', async ({ desk, page, context, server }) => {
  const [url = ''] = await openWith(desk, '4917012345678');
  await page.reload();
  await action(rows(page), 'Reveal').click();
  await expect(recent(page).getByRole('link')).toHaveAttribute('href', url);

  const other = await context.newPage();
  await other.goto(server.address);
  await expect(other.getByRole('button', { name: 'Create link' })).toBeVisible();
  await expect(recent(other)).toBeHidden();
  expect(await stored(other)).not.toContain(url);
});

for (const [name, value] of [
  ['no JSON', '[{"id":'],
  ['no list', '{"v":0}'],
  ['a list of something else', '[null, 7, {"id":1,"url":"javascript:alert(1)","mode":"view"}]'],
] as const) {
  test(`${name} in the tab's storage does no harm`, async ({ desk, page }) => {
    await page.addInitScript((content) => sessionStorage.setItem('sharedesk.links.v1', content), value);
    await openWith(desk, '4917012345678');
    await expect(desk.alert).toHaveCount(0);
    await expect(rows(page)).toContainText('49••••78');
  });
}

test('at its end a link says so, keeps only what still makes sense, and leaves no URL in the storage', async ({ desk, page }) => {
  await page.clock.install();
  const [url = ''] = await openWith(desk, '4917012345678');
  await action(rows(page), 'Reveal').click();
  expect(await stored(page)).toContain(url);
  await page.clock.fastForward('01:00:01');

  await expect(rows(page)).toContainText('Ended');
  await expect(rows(page).getByRole('button')).toHaveCount(2);
  await expect(action(rows(page), 'Create again')).toBeVisible();
  await expect(recent(page).getByRole('link')).toHaveCount(0);
  await expect.poll(() => stored(page)).not.toContain(url);
  expect(await stored(page)).not.toContain('http');
  expect(await page.content()).not.toContain(url);
  await action(rows(page), 'Remove').click();
  await expect(recent(page)).toBeHidden();
});

test('the CSV file holds no URL, and no user ID that a spreadsheet would run', async ({ desk, page }) => {
  await openWith(desk, '=1+1', '+4917012345678', '4917012345678');
  await recent(page).getByLabel('Find').fill('1');
  const [file] = await Promise.all([page.waitForEvent('download'), recent(page).getByRole('button', { name: 'Export as CSV' }).click()]);
  expect(file.suggestedFilename()).toBe('sharedesk-links.csv');
  const csv = await readFile(await file.path(), 'utf8');
  const moment = '"\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"';
  const row = (userId: string) => `"View",${userId},"1",${moment},${moment},"Live"\\r\\n`;
  const head = '\\uFEFF"Mode","User ID","Hours","Created","Ends","Status"\\r\\n';
  expect(csv).toMatch(new RegExp(`^${head}${row('"4917012345678"')}${row('"\'\\+4917012345678"')}${row('"\'=1\\+1"')}$`));
  expect(csv).not.toMatch(/http|\/sandbox/);
});
