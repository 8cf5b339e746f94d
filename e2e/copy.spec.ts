import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('on plain http, at another address, the link is on that address, and is copied too', async ({ desk, page, context, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address });
  const seenAt = server.address.replace('127.0.0.1', 'desk.test');
  await page.goto(seenAt);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const url = await desk.createLink('4917012345678');
  expect(url).toContain(`${seenAt}/sandbox/share/`);
  // Only a secure page may read the clipboard.
  const reader = await context.newPage();
  await reader.goto(`${server.address}/healthz`);
  await expect.poll(() => clipboardOf(reader)).toBe(url);
  await reader.evaluate(() => navigator.clipboard.writeText('something else'));

  await page.bringToFront();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(desk.status).toHaveText('Copied');
  await reader.bringToFront();
  expect(await clipboardOf(reader)).toBe(url);
});
