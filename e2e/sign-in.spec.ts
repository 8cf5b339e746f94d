import { deskPage } from './fixtures';
import { loseSession } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import { giveName, header, menu, otherAccount, signIn, title } from './support/openid/pages';

test('anyone who is signed out sees nothing of the desk; one key leads to the provider and back, and later without a question', async ({
  desk,
  page,
  context,
  server,
  provider,
}) => {
  await page.goto('/');
  await expect(title(page)).toHaveText('Sign in to Sharedesk');
  await expect(signIn(page)).toBeFocused();
  await expect(otherAccount(page)).toBeVisible();
  await expect(page.getByRole('form')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(2);
  expect(await page.content()).not.toMatch(/Create link|User ID|Recent links|Sign out/);

  const waiting = await context.newPage();
  await waiting.goto('/');
  await expect(signIn(waiting)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${provider.address}/interaction/`));
  await giveName(page, 'ada');

  await expect(page).toHaveURL(`${server.address}/`);
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(menu(page)).toBeVisible();
  await expect(page.getByText('Session ends')).toHaveCount(0);
  await desk.createLink('4917012345678');
  await test.step('a tab that waits at the sign-in opens its desk too', async () => {
    await expect(header(waiting)).toContainText('Ada Lovelace');
    await expect(deskPage(waiting).create).toBeVisible();
    await waiting.close();
  });
  await test.step('an old address of a sign-in leads to the desk', async () => {
    await page.goto('/auth/callback?state=stale&code=stale');
    await expect(desk.create).toBeVisible();
    await expect(page).toHaveURL(`${server.address}/`);
  });

  await loseSession(page);
  await page.goto('/');
  await signIn(page).click();
  await expect(page).toHaveURL(`${server.address}/`);
  await expect(header(page)).toContainText('Ada Lovelace');
});

test('the sign-in says that this is the sandbox, and keeps the theme; one that failed shows the ID of its request until a reload', async ({
  page,
  server,
}) => {
  await page.goto('/');
  await expect(page.getByRole('complementary', { name: 'Sandbox' })).toBeInViewport();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await menu(page).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await background();
  expect(dark).not.toBe(light);

  const response = await page.goto('/auth/callback?error=access_denied&state=stale');
  await expect(page.getByText(/^Reference: /)).toHaveText(`Reference: ${response?.headers()['x-request-id']}`);
  await expect(title(page)).toHaveText('This sign-in is no longer valid');
  await expect(page).toHaveURL(`${server.address}/`);
  expect(await background()).toBe(dark);
  await page.reload();
  await expect(title(page)).toHaveText('Sign in to Sharedesk');
  await expect(page.getByText(/Reference/)).toHaveCount(0);
  await menu(page).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
});
