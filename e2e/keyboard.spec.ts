import { expect, test } from './fixtures';

test('the whole job is done without a mouse', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const press = (key: string) => page.keyboard.press(key);
  await desk.open();
  await expect(desk.userId).toBeFocused();
  await page.keyboard.type('4917012345678');
  await press('Tab');
  await expect(desk.mode('View')).toBeFocused();
  await press('ArrowDown');
  await expect(desk.mode('Take over')).toBeChecked();
  await press('ArrowDown');
  await expect(desk.mode('Auto hand-back')).toBeChecked();
  await press('Tab');
  await expect(desk.hours).toBeFocused();
  await press('Tab');
  await press('Tab');
  await press('Space');
  await expect(desk.hours).toHaveValue('8');
  for (let step = 0; step < 4; step++) await press('Tab');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('For Anna');
  await press('Tab');
  await expect(desk.create).toBeFocused();
  await press('Enter');

  await expect(page.getByRole('alertdialog')).toBeVisible();
  await press('Tab');
  await press('Enter');
  await expect(desk.result).toBeFocused();
  for (const name of ['Hide', 'Show QR code', 'Copy link', 'Copy as message']) {
    await press('Tab');
    await expect(desk.result.getByRole('button', { name })).toBeFocused();
  }
  await press('Shift+Tab');
  await press('Enter');
  await expect(desk.status).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await desk.link.getAttribute('href'));

  await press('Shift+Tab');
  await press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('button', { name: 'Show QR code' })).toBeFocused();
});
