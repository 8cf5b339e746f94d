import { expect, test } from './fixtures';
import { action, openWith, recent, rows } from './support/recent-list';
import { turn } from './support/turn';

test('a recent link’s code in full screen does not outlast the minute', async ({ desk, page }) => {
  await page.clock.install();
  await openWith(desk, '4917012345678');
  await action(rows(page), 'QR').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await turn(page, 'hidden');
  await page.clock.fastForward(60_000);
  await turn(page, 'visible');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'QR code' })).toHaveCount(0);
});

test('the focus does not vanish with the button "Hide"', async ({ desk, page }) => {
  await openWith(desk, '4917012345678');
  await page.getByRole('button', { name: 'Hide', exact: true }).press('Enter');
  await expect(desk.result).toBeFocused();
});

test('a hidden link is neither copied nor shown by a key', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(desk, '4917012345678');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await page.keyboard.press('q');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
});

test('revealing one recent link leaves the rest hidden, and the next leave takes it back', async ({ desk, page }) => {
  await openWith(desk, 'first-customer', '4917012345678');
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await action(rows(page).last(), 'Reveal').click();
  await expect(recent(page).getByRole('link')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show again' })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await expect(recent(page).getByRole('link')).toHaveCount(0);
});
