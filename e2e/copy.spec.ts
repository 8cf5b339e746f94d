import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('"Copied" is said when the clipboard holds the link', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(desk.status).toHaveText('Copied');
  expect(await clipboardOf(page)).toBe(url);
});

test('where nothing may be copied, the link is selected and the keys are named', async ({ desk, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(desk.alert).toHaveText(/did not let Sharedesk copy.*press (Ctrl\+C|⌘C)/);
  await expect(desk.status).not.toHaveText('Copied');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(url);
});

test('on plain http the link is copied too', async ({ desk, page, context, server }) => {
  await context.grantPermissions(['clipboard-read']);
  await page.goto(server.address.replace('127.0.0.1', 'desk.test'));
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const url = await desk.createLink('4917012345678');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(desk.status).toHaveText('Copied');

  const reader = await context.newPage();
  await reader.goto(server.address);
  expect(await clipboardOf(reader)).toBe(url);
});
