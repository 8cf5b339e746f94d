import { deskPage } from './fixtures';
import { linesOf } from './support/lines-of';
import { expectTyped, expectUntouched, fillIn } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import {
  confirm,
  expectForgotten,
  giveName,
  header,
  leaveProvider,
  openSignedIn,
  signIn,
  signOut,
  storedIn,
  title,
} from './support/openid/pages';
import { signInSettings } from './support/openid/start';
import { recent } from './support/recent-list';

test('a sign-out ends the session, and the next sign-in asks for a name, even if the provider’s question was left unanswered', async ({
  desk,
  page,
  server,
}) => {
  // A further sign-out of the same person within ten seconds would get no line at once, and only in this test she signs out.
  const operator = 'hedy';
  await openSignedIn(page, server.address, operator);
  await fillIn(desk);
  await page.route('**/auth/logout', (route) => route.abort());
  await signOut(page);
  await expect(desk.alert).toHaveText(/You are still signed in/);
  await expect(page).toHaveURL(`${server.address}/`);
  await expectTyped(desk);
  await page.unroute('**/auth/logout');
  await signOut(page);
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/session\/end\?.*id_token_hint=/);
  await page.goto(server.address);
  await expect(desk.status).toHaveText('You are signed out.');
  await expectForgotten(page);
  await expect.poll(() => linesOf(server, 'sign-out')).toContainEqual(expect.objectContaining({ operator, by: 'operator' }));

  await signIn(page).click();
  await giveName(page, 'ada');
  await expect(header(page)).toContainText('Ada Lovelace');
  await expectUntouched(desk);
  const url = await desk.createLink('4917012345678');
  await fillIn(desk);
  await signOut(page);
  await confirm(page);
  await leaveProvider(page);
  await expect(page).toHaveURL(`${server.address}/`);
  await expectForgotten(page, url, '4917012345678');

  await signIn(page).click();
  await giveName(page, 'ada');
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(recent(page)).toHaveCount(0);
  await expectUntouched(desk);
});

test('a sign-out wipes all tabs at once, wherever they are, and keeps how the page looks; no way back shows what was there', async ({
  desk,
  page,
  context,
  server,
}) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  await page.goto('/healthz');
  await page.goto('/');
  await fillIn(desk);
  const preferences = { 'sharedesk.theme': 'dark', 'sharedesk.singleKeysOff': 'true' };
  await page.evaluate((entries) => Object.assign(localStorage, entries), preferences);
  const [open, away] = [await context.newPage(), await context.newPage()];
  for (const tab of [open, away]) {
    await tab.goto('/');
    await deskPage(tab).createLink('4917087654321');
  }
  await away.goto('/healthz');

  await signOut(page);
  await confirm(page);
  await expectForgotten(open, '4917087654321');
  // Nothing of ours runs there.
  await expect.poll(() => storedIn(away)).toBe('{}');
  await away.goBack();
  await expectForgotten(away, '4917087654321');
  await leaveProvider(page);
  await expectForgotten(page, url, '4917012345678');
  expect(await page.evaluate(() => ({ ...localStorage }))).toMatchObject(preferences);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.goBack();
  // To the provider. Nobody is signed in there any more, so it leads back at once.
  await expectForgotten(page);
  await page.goBack();
  await expect(page).toHaveURL(/healthz$/);
  await page.goBack();
  await expectForgotten(page, url, '4917012345678', '49••••78');
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
