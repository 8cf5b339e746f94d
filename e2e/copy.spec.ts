import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const copyLink = (page: Page) => page.getByRole('button', { name: 'Copy link' });

test('a link is on the clipboard as soon as it is made, again after "Copy link", and an attempt that failed leaves it there', async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await expect(desk.status).toHaveText('Link created');
  await expect.poll(() => clipboardOf(page)).toBe(url);

  await page.evaluate(() => navigator.clipboard.writeText('something else'));
  await copyLink(page).click();
  await expect(desk.status).toHaveText('Copied');
  expect(await clipboardOf(page)).toBe(url);

  await desk.userId.fill('sandbox:down');
  await desk.create.click();
  await expect(desk.alert).toHaveText(/cannot be reached/);
  await expect(desk.create).toHaveAttribute('aria-busy', 'false');
  expect(await clipboardOf(page)).toBe(url);
});

test('on plain http, at another address, the link is on that address, and is copied too', async ({ desk, page, context, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address });
  const seenAt = server.address.replace('127.0.0.1', 'desk.test');
  await page.goto(seenAt);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const url = await desk.createLink('4917012345678');
  expect(url).toContain(`${seenAt}/sandbox/share/`);
  const reader = await context.newPage();
  await reader.goto(server.address);
  await expect.poll(() => clipboardOf(reader)).toBe(url);
  await reader.evaluate(() => navigator.clipboard.writeText('something else'));

  await page.bringToFront();
  await copyLink(page).click();
  await expect(desk.status).toHaveText('Copied');
  await reader.bringToFront();
  expect(await clipboardOf(reader)).toBe(url);
});
