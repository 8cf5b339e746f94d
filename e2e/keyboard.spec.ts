import { expect, test } from './fixtures';

test('the whole job is done without a mouse', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const press = (key: string) => page.keyboard.press(key);
  await desk.open();
  await expect(desk.userId).toBeFocused();
  await page.keyboard.type('4917012345678');
  await press('Shift+Tab');
  await expect(desk.mode('View')).toBeFocused();
  await press('ArrowDown');
  await expect(desk.mode('Take over')).toBeChecked();
  await press('ArrowDown');
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await press('Tab');
  await press('Tab');
  await expect(desk.hours).toBeFocused();
  await press('Tab');
  await press('Tab');
  await press('Space');
  await expect(desk.hours).toHaveValue('8');
  await press('Enter');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  for (let step = 0; step < 4; step++) await press('Tab');
  await expect(desk.create).toBeFocused();
  await press('Enter');

  await expect(page.getByRole('alertdialog')).toBeVisible();
  await press('Tab');
  await press('Enter');
  await expect(desk.result).toBeFocused();
  await press('Tab');
  await expect(page.getByRole('button', { name: 'Hide' })).toBeFocused();
  await press('Tab');
  await expect(desk.link).toBeFocused();
  const url = await desk.link.getAttribute('href');
  await press('Tab');
  await press('Enter');
  await expect(desk.status).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);

  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await press('Tab');
  await expect(page.getByRole('button', { name: 'Copy as message' })).toBeFocused();
  await press('Tab');
  await expect(page.getByRole('button', { name: 'Show QR code' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('button', { name: 'Show QR code' })).toBeFocused();
});

test('Enter in the user ID makes the link', async ({ desk, page }) => {
  await desk.open();
  await page.keyboard.type('4917012345678');
  await page.keyboard.press('Enter');
  await expect(desk.status).toHaveText('Link created');
});
