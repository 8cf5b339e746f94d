import { expect, test } from './support/openid/fixtures';
import { giveName, header, menu, openSignedIn, otherAccount, signIn, signOut, storedIn } from './support/openid/pages';
import { signInSettings } from './support/openid/start';

const screen = 'Sign in to Sharedesk';

test('anyone who is signed out sees nothing of the desk; one key leads to the provider and back, and later without a question', async ({
  desk,
  page,
  server,
  provider,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(screen);
  await expect(signIn(page)).toBeFocused();
  await expect(otherAccount(page)).toBeVisible();
  await expect(page.getByRole('form')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(2);
  expect(await page.content()).not.toMatch(/Create link|User ID|Recent links|Sign out/);

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${provider.address}/interaction/`));
  await giveName(page, 'ada');

  await expect(page).toHaveURL(`${server.address}/`);
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(menu(page)).toBeVisible();
  await expect(page.getByText('Session ends')).toHaveCount(0);
  await desk.createLink('4917012345678');

  await page.context().clearCookies({ domain: '127.0.0.1' });
  await page.goto('/');
  await signIn(page).click();
  await expect(page).toHaveURL(`${server.address}/`);
  await expect(header(page)).toContainText('Ada Lovelace');
});

test('anyone who does not sign out at the provider too is asked there who they are at the next sign-in', async ({ page, server }) => {
  await openSignedIn(page, server.address);
  await signOut(page);
  await expect(page.getByRole('button', { name: 'Yes, sign me out' })).toBeVisible();
  await page.goto(server.address);
  await expect(page.getByRole('status')).toHaveText('You are signed out.');
  await signIn(page).click();
  await giveName(page, 'ada');
  await expect(header(page)).toContainText('Ada Lovelace');
});

test('anyone who cancels at the provider, or is not an operator, reads so, and can try again', async ({ page, server }) => {
  await page.goto('/');
  await signIn(page).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You were not signed in');
  await expect(page.getByRole('alert')).toContainText('Sign in again or use another account');
  await expect(page.getByText(/^Reference: [0-9a-f-]{36}$/)).toBeVisible();
  await expect(page).toHaveURL(`${server.address}/`);
  await expect(signIn(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await giveName(page, 'visitor');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not an operator here');
  await expect(page.getByRole('alert')).toContainText('Use another account');
  await expect(otherAccount(page)).toBeFocused();
  // The provider knows the visitor now.
  await page.keyboard.press('Enter');
  await giveName(page, 'ada');
  await expect(header(page)).toContainText('Ada Lovelace');
});

test('a failed sign-in shows the ID of its request, leaves no address behind, and a reload brings the plain screen', async ({
  page,
  server,
}) => {
  const response = await page.goto('/auth/callback?error=access_denied&state=stale');
  await expect(page.getByText(/^Reference: /)).toHaveText(`Reference: ${response?.headers()['x-request-id']}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This sign-in is no longer valid');
  await expect(page).toHaveURL(`${server.address}/`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(screen);
  await expect(page.getByText(/Reference/)).toHaveCount(0);
});

test('an old address of a sign-in leads an operator who is signed in to the desk', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  await page.goto('/auth/callback?state=stale&code=stale');
  await expect(desk.create).toBeVisible();
  await expect(page).toHaveURL(`${server.address}/`);
});

test('a tab that waits at the sign-in opens its desk when another tab has signed in', async ({ desk, page, context, server }) => {
  await page.goto('/');
  await expect(signIn(page)).toBeFocused();
  const other = await context.newPage();
  await openSignedIn(other, server.address);
  await expect(desk.create).toBeVisible();
  await expect(header(page)).toContainText('Ada Lovelace');
});

test('the sign-in says that this is the sandbox, and has the theme that was chosen', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('complementary', { name: 'Sandbox' })).toBeInViewport();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await menu(page).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto('/auth/callback');
  await menu(page).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await background()).toBe(dark);
});

test('live, the sign-in does not mention the sandbox', async ({ page, startDesk, provider }) => {
  const live = await startDesk({
    ...signInSettings(provider.address),
    CONNECT_API_TOKEN: 'token',
    CONNECT_API_URL: 'https://connect.invalid',
  });
  await page.goto(live.address);
  await expect(signIn(page)).toBeFocused();
  await expect(page.getByText(/sandbox/i)).toHaveCount(0);
});

test('where nobody signs in, the desk is open and nothing mentions a sign-in', async ({ desk, page, startDesk }) => {
  const { address } = await startDesk();
  await page.goto(address);
  await desk.createLink('4917012345678');
  await expect(page.getByText(/sign (in|out)|signed in/i)).toHaveCount(0);
  expect(await storedIn(page)).not.toContain('sharedesk.operator');
  expect((await page.goto(`${address}/auth/login`))?.status()).toBe(404);
});
