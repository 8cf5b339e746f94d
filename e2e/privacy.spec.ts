import { expect, test } from './fixtures';
import { holdRequests } from './support/hold';

test('a page that is left covers what is typed, also before its later parts are there, and shows no link when one comes back', async ({
  desk,
  page,
  server,
}) => {
  const { release } = await holdRequests(page, '**/lazy-parts-*.js');
  await desk.open();
  // The form takes the focus when its script is there.
  await expect(desk.userId).toBeFocused();
  await desk.userId.fill('4917012345678');
  await desk.userId.blur();
  await expect(desk.userId).not.toHaveCSS('font-size', '0px');
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await expect(desk.userId).toHaveCSS('font-size', '0px');

  release();
  await expect(page.locator('form[data-covered]')).toBeAttached();
  await expect(desk.userId).toHaveCSS('font-size', '0px');
  await desk.userId.focus();
  await desk.userId.blur();
  await expect(desk.userId).not.toHaveCSS('font-size', '0px');

  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('');
  await page.goto(`${server.address}/healthz`);
  await page.goBack();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(desk.result).toContainText(/hidden/);
  const source = await page.content();
  for (const secret of [url, '4917012345678']) expect(source).not.toContain(secret);
  expect(await page.locator('main').ariaSnapshot()).not.toContain(url);
});

test('the link of a takeover asks before it opens, and the page it opens learns nothing of the desk', async ({ desk, page, context }) => {
  await desk.open();
  await desk.mode('Take over').check();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await page.getByRole('button', { name: /yes, create/i }).click();
  await desk.link.click();
  const question = page.getByRole('dialog', { name: 'Take over yourself?' });
  await question.getByRole('button', { name: 'Go back' }).click();
  await desk.link.click({ button: 'middle' });
  await expect(question).toBeVisible();
  expect(context.pages()).toHaveLength(1);
  const [opened] = await Promise.all([context.waitForEvent('page'), question.getByRole('button', { name: /Open/ }).click()]);
  await expect(opened).toHaveURL((await desk.link.getAttribute('href')) ?? '');
  expect(await opened.evaluate(() => [opener, document.referrer])).toEqual([null, '']);
  await expect(question).toBeHidden();
});
