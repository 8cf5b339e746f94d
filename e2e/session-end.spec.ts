import { holdRequests } from './support/hold';
import { linesOf } from './support/lines-of';
import { browserless } from './support/openid/browserless';
import { endSession, expectTyped, expectUntouched, fillIn, loseSession, typed, watchPosts } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import { hoursLater } from './support/openid/later';
import { endedDialog, header, openSignedIn, otherAccount, signIn, signInAgain, storedIn } from './support/openid/pages';
import { signInSettings } from './support/openid/start';
import { action, rows } from './support/recent-list';
import { turn } from './support/turn';

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
  await loseSession(page);
  await desk.userId.fill('typed-and-refused');
  await desk.hours.fill('5');
  await desk.create.click();

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

test('what was typed survives a reload after the end of the session, and a sign-in that was cancelled', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  await fillIn(desk);
  await endSession(page);
  await page.reload();
  await otherAccount(page).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You were not signed in');
  await expect(page.getByText(typed.userId)).toHaveCount(0);
  await signIn(page).click();
  await expect(header(page)).toContainText('Ada Lovelace');
  await expectTyped(desk);
});

test('nothing of the last link can be seen behind the dialog, whatever key is pressed', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  await endSession(page);
  const expectNothingOpen = async () => {
    await expect(endedDialog(page)).toBeVisible();
    await expect(desk.result).toContainText(/are hidden/);
    const source = await page.content();
    expect(source).not.toContain(url);
    expect(source).not.toContain('4917012345678');
    expect(await page.getByRole('img', { name: 'QR code' }).count()).toBe(0);
  };
  await expectNothingOpen();
  for (const key of ['Escape', 'Escape', 'Escape', 'q', 'n', 'Control+Enter']) {
    await page.keyboard.press(key);
    await expectNothingOpen();
    await expect(signInAgain(page)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main'))).toBeNull();
});

test('a session that runs out says so without a click', async ({ page, startDesk, server, provider }) => {
  const later = await startDesk({ ...signInSettings(provider.address), ...hoursLater(8) });
  await page.clock.install();
  await openSignedIn(page, server.address);
  await page.route('**/api/session', async (route) =>
    route.fulfill({ response: await route.fetch({ url: `${later.address}/api/session` }) }),
  );
  await page.clock.fastForward('08:00:02');
  await expect(endedDialog(page)).toBeVisible();
});

test('a session of eight hours ends after eight hours, with all that was typed kept', async ({ desk, page, server }) => {
  await page.clock.install();
  await openSignedIn(page, server.address);
  await desk.hours.fill('24');
  const url = await desk.createLink('4917012345678');
  await fillIn(desk);
  await page.clock.fastForward('07:59:00');
  await loseSession(page);
  await expect(endedDialog(page)).toHaveCount(0);
  await page.clock.fastForward('00:01:02');
  await expect(endedDialog(page)).toBeVisible();

  await signInAgain(page).click();
  await expectTyped(desk);
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(desk.link).toHaveAttribute('href', url);
});

test('a link from a CRM that was opened around the end is offered after the sign-in, beside what was typed', async ({
  desk,
  page,
  server,
}) => {
  const posts = watchPosts(page);
  await openSignedIn(page, server.address);
  await desk.userId.fill('typed before');
  const open = () => page.evaluate(() => location.assign('#userId=from-the-crm&mode=takeover&hours=7'));
  for (const when of ['before', 'after']) {
    await test.step(`${when} the end`, async () => {
      if (when === 'before') await open();
      await endSession(page);
      if (when === 'after') await open();
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
      await signInAgain(page).click();
      await expect(header(page)).toContainText('Ada Lovelace');
      await expect(page.getByRole('dialog', { name: 'Replace what you typed?' })).toBeVisible();
      await expect(desk.userId).toHaveValue('typed before');
      await page.getByRole('button', { name: 'Replace it' }).click();
      await expect(desk.userId).toHaveValue('from-the-crm');
      await expect(desk.mode('Take over')).toBeChecked();
      await expect(desk.hours).toHaveValue('7');
      await page.getByRole('button', { name: 'Put back what I typed' }).click();
      await expect(desk.userId).toHaveValue('typed before');
    });
  }
  expect(posts).toEqual([]);
});

test('a later link from a CRM replaces what was typed only after a question', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  await fillIn(desk);
  await endSession(page);
  await otherAccount(page).click();
  await page.goto(`${server.address}/#userId=from-the-crm`);
  await signIn(page).click();
  await expectTyped(desk);
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect(desk.userId).toHaveValue('from-the-crm');
  await expect(header(page)).toContainText('Ada Lovelace');
  await page.reload();
  await expect(header(page)).toContainText('Ada Lovelace');
  await expectUntouched(desk);
  expect(await storedIn(page)).not.toContain('typed');
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

test('a server that does not answer ends nobody’s session', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  await fillIn(desk);
  await page.route('**/api/session', (route) => route.abort());
  await turn(page, 'hidden');
  await turn(page, 'visible');
  await expect(desk.alert).toHaveText(/cannot reach its server/);
  await expect(endedDialog(page)).toHaveCount(0);
  await expectTyped(desk);
  await page.unroute('**/api/session');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(desk.alert).toHaveCount(0);
  await expectTyped(desk);
});
