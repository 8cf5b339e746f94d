import { expect, test } from './fixtures';

test('a view link is made at once, announced, has the focus, and opens a page, readable on a phone, that says it is the sandbox', async ({
  desk,
  browser,
}) => {
  await desk.open();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.result).toBeFocused();
  await expect(desk.result).toContainText('4917012345678');
  await expect(desk.result).toContainText(/59 min|1 h/);
  const url = (await desk.link.getAttribute('href')) ?? '';
  await expect(desk.link).toHaveAccessibleName(url);
  await expect(desk.link).toHaveAttribute('rel', 'noopener noreferrer');

  const phone = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await phone.goto(url);
  await expect(phone).toHaveTitle(/sandbox/i);
  await expect(phone.getByText(/sandbox/i).first()).toBeVisible();
  await expect(phone.locator('body')).toContainText(/view/i);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await phone.close();
});
