import { linesOf } from './support/lines-of';
import { browserless } from './support/openid/browserless';
import { expectTyped, expectUntouched, fillIn } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import {
  endedDialog,
  expectForgotten,
  header,
  leaveProvider,
  menu,
  openSignedIn,
  signIn,
  signInAgain,
  signOut,
  storedIn,
} from './support/openid/pages';
import { recent } from './support/recent-list';

test.describe('a desk that does not know yet who signed in elsewhere in the browser', () => {
  test.beforeEach(async ({ desk, page, context, server }) => {
    await openSignedIn(page, server.address);
    await fillIn(desk);
    // The page looks for itself now and then, and would be early on a slow machine.
    await page.route('**/api/session', (route) => route.abort());
    await browserless(context.request, server.address).signIn('grace', '?prompt=login');
    await expect(header(page)).toContainText('Ada Lovelace');
  });
  test.afterEach(async ({ desk, page }) => {
    await expect(header(page)).toContainText('grace.hopper');
    await expectUntouched(desk);
  });

  test('makes no link in their name, and gives way', async ({ desk, page, server }) => {
    await page.unroute('**/api/session');
    const before = linesOf(server, 'intent').length;
    await desk.userId.fill('4917012345678');
    // Another link would be asked about, which notices it too.
    await desk.mode('View').check();
    await desk.create.click();
    await expect(header(page)).toContainText('grace.hopper');
    await expect(recent(page)).toHaveCount(0);
    expect(linesOf(server, 'intent').slice(before)).toEqual([]);
  });

  test('does not sign them out, and gives way', async ({ page, server }) => {
    await page.unroute('**/api/session');
    const before = linesOf(server, 'sign-out').length;
    await signOut(page);
    await expect(header(page)).toContainText('grace.hopper');
    expect(linesOf(server, 'sign-out').slice(before)).toEqual([]);
  });

  test('notices it when its window gets the focus', async ({ page }) => {
    await page.unroute('**/api/session');
    await page.evaluate(() => dispatchEvent(new Event('focus')));
  });
});

test('tabs that are at another address while their operator signs out elsewhere come back with nothing', async ({
  desk,
  page,
  context,
  server,
}) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  const second = await context.newPage();
  await second.goto(server.address);
  await expect(header(second)).toContainText('Ada Lovelace');
  const other = await context.newPage();
  await other.goto(server.address);
  await page.goto(`${server.address}/nowhere`);
  await second.goto(`${server.address}/api/session`);
  await signOut(other);
  await leaveProvider(other);
  await expect(signIn(other)).toBeVisible();

  for (const tab of [page, second]) {
    await tab.goBack();
    await expect(signIn(tab)).toBeVisible();
    await expect.poll(() => storedIn(tab)).toBe('{}');
    expect(await tab.content()).not.toContain(url);
  }
});

test('"Sign out everywhere" ends the session of a page that is open in another browser, which says so and loses nothing', async ({
  desk,
  page,
  browser,
  server,
}) => {
  await page.clock.install();
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  await fillIn(desk);
  const other = await browser.newPage();
  await openSignedIn(other, server.address);
  await menu(other).click();
  await other.getByRole('button', { name: 'Sign out everywhere' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await leaveProvider(other);
  await expectForgotten(other);

  await page.clock.fastForward('00:18');
  await expect(endedDialog(page)).toBeVisible();
  await expectTyped(desk);
  await signInAgain(page).click();
  await expect(header(page)).toContainText('Ada Lovelace');
  await expectTyped(desk);
  await expect(desk.link).toHaveAttribute('href', url);
  await other.context().close();
});
