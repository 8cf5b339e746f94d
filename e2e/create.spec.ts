import { expect, test } from './fixtures';

test('a view link is made and copied at once, announced, has the focus, and opens a page, readable on a phone, that says it is the sandbox', async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
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
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(url);
  // Nobody signs in here.
  await expect(page.getByText(/sign (in|out)|signed in/i)).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).not.toContain('sharedesk.operator');

  const [opened] = await Promise.all([context.waitForEvent('page'), desk.link.click()]);
  await expect(opened).toHaveURL(url);
  await opened.setViewportSize({ width: 360, height: 740 });
  await expect(opened).toHaveTitle(/sandbox/i);
  await expect(opened.getByText(/sandbox/i).first()).toBeVisible();
  await expect(opened.locator('body')).toContainText(/view/i);
  expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
