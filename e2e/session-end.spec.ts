import { holdRequests } from './support/hold';
import { linesOf } from './support/lines-of';
import { browserless } from './support/openid/browserless';
import { endSession, expectTyped, expectUntouched, fillIn, loseSession, typed, watchPosts } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import { endedDialog, header, openSignedIn, otherAccount, signIn, signInAgain, storedIn } from './support/openid/pages';
import { action, rows } from './support/recent-list';

test('a session that has ended stops the next link, and a new sign-in loses and repeats nothing', async ({
  desk,
  page,
  context,
  server,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const before = linesOf(server, 'intent').length;
  const posts = watchPosts(page);
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  // The page looks for itself now and then, and would notice before the click.
  const look = await holdRequests(page, '**/api/session');
  await loseSession(page);
  await desk.userId.fill('typed-and-refused');
  await desk.hours.fill('5');
  const refused = page.waitForResponse('**/api/share-links');
  await desk.create.click();
  expect((await refused).status()).toBe(401);
  look.release();

  await expect(endedDialog(page)).toHaveAccessibleDescription(/What you typed and your links stay here for you/);
  await expect(signInAgain(page)).toBeFocused();
  await signInAgain(page).click();
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(page).toHaveURL(`${server.address}/`);
  await expect(endedDialog(page)).toHaveCount(0);
  await expect(desk.userId).toHaveValue('typed-and-refused');
  await expect(desk.hours).toHaveValue('5');
  await expect(desk.alert).toHaveCount(0);
  await action(rows(page), 'Copy').click();
  await expect(desk.status).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);
  await expect(desk.link).toHaveAttribute('href', url);
  expect(posts).toHaveLength(2);

  await desk.create.click();
  await expect(rows(page)).toHaveCount(2);
  const made = () => linesOf(server, 'intent').slice(before);
  await expect
    .poll(made)
    .toEqual([
      expect.objectContaining({ operator: 'ada', userId: '49***78', hours: 1 }),
      expect.objectContaining({ operator: 'ada', userId: 'ty***ed', hours: 5 }),
    ]);
});

test('what was typed and an unanswered link from a CRM survive the end of the session, a reload, and a sign-in that was cancelled', async ({
  desk,
  page,
  server,
}) => {
  const posts = watchPosts(page);
  const question = page.getByRole('dialog', { name: 'Replace what you typed?' });
  await openSignedIn(page, server.address);
  await fillIn(desk);
  await page.evaluate(() => location.assign('#userId=from-the-crm'));
  await expect(question).toBeVisible();
  await endSession(page);
  await page.reload();
  await otherAccount(page).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You were not signed in');
  await expect(page.getByText(typed.userId)).toHaveCount(0);
  await signIn(page).click();

  await expect(question).toBeVisible();
  await expectTyped(desk);
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect(desk.userId).toHaveValue('from-the-crm');
  await page.reload();
  await expect(header(page)).toContainText('Ada Lovelace');
  await expectUntouched(desk);
  expect(await storedIn(page)).not.toContain('typed');
  expect(posts).toEqual([]);
});

test('text typed before the desk knows that nobody is signed in is kept for the sign-in', async ({ desk, page, server }) => {
  await browserless(page.context().request, server.address).signIn();
  // The answer comes late, as when the browser shows a kept desk again.
  const session = await holdRequests(page, '**/api/session');
  await page.goto('/');
  await expect(desk.create).toBeEnabled();
  await fillIn(desk);
  await loseSession(page);
  session.release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Sharedesk');
  await signIn(page).click();
  await expectTyped(desk);
});
