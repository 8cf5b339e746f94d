import { holdRequests } from './support/hold';
import { expect, test } from './support/openid/fixtures';
import { confirm, expectForgotten, leaveProvider, openSignedIn, signOut, signOutChoice } from './support/openid/pages';

test('with a live link from before a reload the question comes too, however early the sign-out comes', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  const session = await holdRequests(page, '**/api/session');
  await page.reload();
  await signOut(page);
  await expect(signOutChoice(page)).toHaveAttribute('aria-disabled', 'true');
  session.release();
  await confirm(page);
  await leaveProvider(page);
  await expectForgotten(page, url);
});

for (const part of ['lazy-parts', 'rules']) {
  test(`a page whose ${part} cannot be loaded keeps nobody from signing out, with or without live links`, async ({
    desk,
    page,
    server,
  }) => {
    await openSignedIn(page, server.address);
    await desk.createLink('4917012345678');
    await page.route(`**/${part}-*.js`, (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await signOut(page);
    await leaveProvider(page);
    await page.unrouteAll();
    await expectForgotten(page, '4917012345678');
  });
}
