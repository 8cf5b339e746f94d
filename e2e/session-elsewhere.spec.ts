import { holdRequests } from './support/hold';
import { linesOf } from './support/lines-of';
import { browserless } from './support/openid/browserless';
import { expectTyped, expectUntouched, fillIn, loseSession } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import { endedDialog, expectForgotten, header, leaveProvider, menu, openSignedIn, signOut } from './support/openid/pages';
import { recent } from './support/recent-list';

test('a desk that does not know yet who is signed in does nothing in their name, and gives way', async ({
  desk,
  page,
  context,
  server,
}) => {
  /** The page looks for itself now and then: what it asks is held until the desk has acted. */
  const signInElsewhere = async (user: string) => {
    const look = await holdRequests(page, '**/api/session');
    await browserless(context.request, server.address).signIn(user, '?prompt=login');
    return look;
  };
  const logOfGrace = (name: string) => linesOf(server, name).filter(({ operator }) => operator === 'grace');
  const before = { intents: logOfGrace('intent').length, signOuts: logOfGrace('sign-out').length };
  await openSignedIn(page, server.address);

  await test.step('it makes no link for them', async () => {
    await fillIn(desk);
    const look = await signInElsewhere('grace');
    await desk.userId.fill('4917012345678');
    // Another link would be asked about, which notices it too.
    await desk.mode('View').check();
    const refused = page.waitForResponse('**/api/share-links');
    await desk.create.click();
    expect((await refused).status()).toBe(401);
    look.release();
    await expect(header(page)).toContainText('grace.hopper');
    await expectUntouched(desk);
    await expect(recent(page)).toHaveCount(0);
    expect(logOfGrace('intent').slice(before.intents)).toEqual([]);
  });
  await test.step('it does not sign them out', async () => {
    await fillIn(desk);
    const look = await signInElsewhere('ada');
    await expect(header(page)).toContainText('grace.hopper');
    await signOut(page);
    look.release();
    await expect(header(page)).toContainText('Ada Lovelace');
    await expectUntouched(desk);
    expect(logOfGrace('sign-out').slice(before.signOuts)).toEqual([]);
  });
  await test.step('from the back-forward cache, it is not shown again after a sign-out', async () => {
    const url = await desk.createLink('4917012345678');
    await loseSession(page);
    await page.evaluate(() => {
      sessionStorage.clear();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expectForgotten(page, url, '4917012345678');
  });
});

test('"Sign out everywhere" ends the session of a page that is open in another browser, which says so and keeps what is typed', async ({
  desk,
  page,
  browser,
  server,
}) => {
  await page.clock.install();
  await openSignedIn(page, server.address);
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
  await other.context().close();
});
