import { linesOf } from './support/lines-of';
import { expectTyped, expectUntouched, fillIn, loseSession } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import {
  confirm,
  expectForgotten,
  giveName,
  header,
  leaveProvider,
  openSignedIn,
  question,
  signIn,
  signOut,
  storedIn,
  title,
} from './support/openid/pages';
import { signInSettings } from './support/openid/start';
import { recent } from './support/recent-list';

test('a sign-out ends at the provider and comes back to the sign-in; with a live link a question comes first', async ({
  desk,
  page,
  server,
}) => {
  const before = linesOf(server, 'sign-out').length;
  await openSignedIn(page, server.address);
  await fillIn(desk);
  await signOut(page);
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/session\/end\?.*id_token_hint=/);
  await leaveProvider(page);
  await expect(page).toHaveURL(`${server.address}/`);
  await expectForgotten(page);
  await expect.poll(() => linesOf(server, 'sign-out').slice(before)).toEqual([expect.objectContaining({ operator: 'ada' })]);

  await signIn(page).click();
  await giveName(page, 'ada');
  await expect(header(page)).toContainText('Ada Lovelace');
  await expectUntouched(desk);

  const url = await desk.createLink('4917012345678');
  await fillIn(desk);
  await signOut(page);
  await expect(question(page)).toHaveAccessibleDescription(/work until they end/);
  await expect(question(page).getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await signOut(page);
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveCount(0);
  await expectTyped(desk);
  await expect(desk.link).toHaveAttribute('href', url);

  await signOut(page);
  await question(page).getByRole('button', { name: 'Hand over' }).click();
  const handOver = page.getByRole('dialog', { name: 'Hand over 1 link' });
  await handOver.getByRole('button', { name: 'Copy message' }).click();
  await expect(handOver).toContainText('Message copied.');
  await page.keyboard.press('Escape');
  await confirm(page);
  await leaveProvider(page);
  await expectForgotten(page, url, '4917012345678');
  await signIn(page).click();
  await giveName(page, 'ada');
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(recent(page)).toHaveCount(0);
  await expectUntouched(desk);
});

test('with a link that has ended no question comes', async ({ desk, page, server }) => {
  await page.clock.install();
  await openSignedIn(page, server.address);
  await desk.createLink('4917012345678');
  await page.clock.fastForward('01:00:01');
  await expect(desk.result).toContainText('This link has ended');
  await signOut(page);
  await expect(title(page)).toHaveText('Sign out?');
});

test('the back button never shows what was there before a sign-out', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  await page.goto('/healthz');
  await page.goto('/');
  await fillIn(desk);
  await signOut(page);
  await confirm(page);
  await leaveProvider(page);
  await expectForgotten(page, url);
  await page.goBack();
  // To the provider. Nobody is signed in there any more, so it leads back at once.
  await expectForgotten(page);
  await page.goBack();
  await expect(page).toHaveURL(/healthz$/);
  await page.goBack();
  await expectForgotten(page, url, '4917012345678', '49••••78');
});

test('a desk from the back-forward cache is not shown again after a sign-out', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  // A page that was in the back-forward cache meanwhile finds this when it is shown again.
  await loseSession(page);
  await page.evaluate(() => {
    sessionStorage.clear();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expectForgotten(page, url, '4917012345678');
});

test('the other tabs of the browser are signed out and wiped too', async ({ desk, page, context, server }) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  await fillIn(desk);
  const other = await context.newPage();
  await other.goto('/');
  await expect(header(other)).toContainText('Ada Lovelace');
  await signOut(other);
  await expectForgotten(page, url, '4917012345678');
  await leaveProvider(other);
  await expectForgotten(other);
});

test('offline, and while the server does not answer, nobody is signed out, and the page says so', async ({
  desk,
  page,
  context,
  server,
}) => {
  await openSignedIn(page, server.address);
  await fillIn(desk);
  const before = await storedIn(page);
  const expectStillThere = async () => {
    await signOut(page);
    await expect(desk.alert).toHaveText(/You are still signed in.*do not leave this browser to anyone else/);
    await expect(page).toHaveURL(`${server.address}/`);
    await expectTyped(desk);
    expect(await storedIn(page)).toBe(before);
  };
  await context.setOffline(true);
  await expectStillThere();
  await context.setOffline(false);
  await page.reload();
  await fillIn(desk);
  await page.route('**/auth/logout', (route) => route.abort());
  await expectStillThere();

  await page.unroute('**/auth/logout');
  await signOut(page);
  await expect(title(page)).toHaveText('Sign out?');
});

test('where the provider cannot be reached, the page says that only the desk was left', async ({
  desk,
  page,
  startProvider,
  startDesk,
}) => {
  const provider = await startProvider();
  const { address } = await startDesk(signInSettings(provider.address));
  await openSignedIn(page, address);
  await fillIn(desk);
  await provider.stop();
  await signOut(page);
  await expect(title(page)).toHaveText('Signed out of Sharedesk only');
  await expect(desk.alert).toContainText('Close all windows of this browser');
  await expect(page.getByText(/^Reference: /)).toBeVisible();
  expect(await storedIn(page)).toBe('{}');
  await page.goto(address);
  await expectForgotten(page);
});

test('what is done at a desk during a sign-out is not kept, and does not stop it', async ({ desk, page, server }) => {
  await page.clock.install();
  await openSignedIn(page, server.address);
  await desk.createLink('4917012345678');
  await page.clock.fastForward('01:00:01');
  await desk.createLink('customer-two');
  const removed = page.waitForRequest('**/healthz');
  await page.route('**/auth/logout', async (route) => {
    if (route.request().method() === 'GET') await removed;
    await route.continue();
  });
  // Playwright waits for a navigation that has begun, so the page itself has to act: it removes the link that has ended, gets the focus, as
  // when somebody comes back to its window, and then reports it.
  await page.evaluate(() => {
    const removing = setInterval(() => {
      if (!document.body.hidden) return;
      clearInterval(removing);
      [...document.querySelectorAll<HTMLButtonElement>('button[aria-label^="Remove: "]')].at(-1)?.click();
      dispatchEvent(new Event('focus'));
      fetch('/healthz');
    }, 10);
  });
  await signOut(page);
  await confirm(page);
  await leaveProvider(page);
  await expectForgotten(page);
  await openSignedIn(page, server.address, 'grace');
  await expect(recent(page)).toHaveCount(0);
});

test('a sign-out clears what all tabs have stored, at once, and keeps how the page looks', async ({ page, context, server }) => {
  await openSignedIn(page, server.address);
  const preferences = { 'sharedesk.theme': 'dark', 'sharedesk.singleKeysOff': 'true' };
  const elsewhere = await context.newPage();
  await elsewhere.goto(`${server.address}/healthz`);
  await elsewhere.evaluate(() => sessionStorage.setItem('left', 'behind'));
  await page.evaluate((entries) => Object.assign(localStorage, entries), preferences);
  await signOut(page);
  await leaveProvider(page);
  await expectForgotten(page);
  expect(await page.evaluate(() => ({ ...localStorage }))).toMatchObject(preferences);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // Nothing of ours runs there.
  expect(await storedIn(elsewhere)).toBe('{}');
});
