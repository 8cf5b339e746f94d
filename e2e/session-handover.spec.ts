import { expectNoViolations } from './support/axe';
import { holdAnswers } from './support/hold';
import { linesOf } from './support/lines-of';
import { browserless } from './support/openid/browserless';
import { endSession, expectTyped, expectUntouched, fillIn, loseSession } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import {
  endedDialog,
  giveName,
  header,
  menu,
  openSignedIn,
  otherAccount,
  signIn,
  signInAgain,
  signOutChoice,
  storedIn,
} from './support/openid/pages';
import { recent, rows } from './support/recent-list';
import { turn } from './support/turn';

test('another person who signs in finds nothing of the operator before', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  await desk.mode('Take over').check();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await page.getByRole('checkbox', { name: /ask again/ }).check();
  await page.getByRole('button', { name: /yes, create/i }).click();
  await expect(rows(page)).toHaveCount(1);
  await fillIn(desk);
  await endSession(page);
  await otherAccount(page).click();
  await giveName(page, 'grace');

  await expect(header(page)).toContainText('grace.hopper');
  await expectUntouched(desk);
  await expect(recent(page)).toHaveCount(0);
  await expect(desk.result).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['sharedesk.operator']);
  await desk.mode('Take over').check();
  await desk.userId.fill('4917087654321');
  await desk.create.click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
});

test('a sign-in in another tab closes the dialog in this one, with nothing lost', async ({ desk, page, context, server }) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  await fillIn(desk);
  await endSession(page);
  const other = await context.newPage();
  await other.goto('/');
  await signIn(other).click();
  await expect(header(other)).toContainText('Ada Lovelace');

  await expect(endedDialog(page)).toHaveCount(0);
  await expectTyped(desk);
  expect(await storedIn(page)).not.toContain('sharedesk.typed');
  await expect(header(page)).toContainText('Ada Lovelace');
  await page.getByRole('button', { name: 'Show again' }).click();
  await expect(desk.link).toHaveAttribute('href', url);
});

test('a sign-in by another person in another tab leaves this one empty', async ({ desk, page, context, server }) => {
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
  await fillIn(desk);
  await endSession(page);
  const other = await context.newPage();
  await other.goto('/');
  await otherAccount(other).click();
  await giveName(other, 'grace');

  await expect(header(page)).toContainText('grace.hopper');
  await expectUntouched(desk);
  await expect(recent(page)).toHaveCount(0);
  expect(await page.content()).not.toContain(url);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['sharedesk.operator']);
});

test('a desk that another person takes over in another tab shows and does nothing more, however late its next page comes', async ({
  desk,
  page,
  context,
  server,
}) => {
  await openSignedIn(page, server.address);
  await desk.createLink('4917012345678');
  await fillIn(desk);
  const gone = page.waitForRequest('**/healthz');
  await page.route(`${server.address}/`, async (route) => {
    await gone;
    await route.continue();
  });
  // Playwright waits for a navigation that has begun, so the page itself has to look and press a key.
  await page.evaluate(() => {
    const onChange = () => {
      if (document.body.checkVisibility()) return;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
      fetch('/healthz');
    };
    new MutationObserver(onChange).observe(document.body, { attributes: true });
  });
  await browserless(context.request, server.address).signIn('grace', '?prompt=login');
  await (await context.newPage()).goto('/');

  await gone;
  await expect(header(page)).toContainText('grace.hopper');
  await expectUntouched(desk);
  expect(linesOf(server, 'intent').filter(({ operator }) => operator === 'grace')).toEqual([]);
});

test('in its last five minutes the session’s end is announced, and a sign-in then keeps what was typed', async ({ desk, page, server }) => {
  await page.clock.install();
  await openSignedIn(page, server.address);
  await fillIn(desk);
  await page.clock.fastForward('07:54:30');
  await expect(header(page)).not.toContainText('Session ends');
  await expect(signInAgain(page)).toHaveCount(0);
  await page.clock.fastForward('00:01:00');
  await expect(header(page)).toContainText(/Session ends \d\d:\d\d/);
  await expect(endedDialog(page)).toHaveCount(0);

  await signInAgain(page).click();
  await expectTyped(desk);
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(header(page)).not.toContainText('Session ends');
  await expect(signInAgain(page)).toHaveCount(0);
});

test('neither a sign-out nor the end of the session interrupts a link that is being made', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  await desk.userId.fill('4917012345678');
  const made = await holdAnswers(page, '**/api/share-links');
  await desk.create.click();
  await made.answered;
  await loseSession(page);
  const asked = page.waitForResponse('**/api/session');
  await turn(page, 'hidden');
  await turn(page, 'visible');
  expect(await (await asked).json()).toMatchObject({ operator: null });
  await menu(page).click();
  await expect(signOutChoice(page)).toHaveAttribute('aria-disabled', 'true');
  await signOutChoice(page).dispatchEvent('click');
  await expect(desk.create).toHaveAttribute('aria-busy', 'true');
  await expect(endedDialog(page)).toHaveCount(0);

  const answer = page.waitForResponse('**/api/share-links');
  made.release();
  const { url } = await (await answer).json();
  await expect(endedDialog(page)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expect(desk.result).toContainText(/are hidden/);
  expect(url).toContain(server.address);
  expect(await page.content()).not.toContain(url);
});

test('where a part of the page is missing, the end of the session is said above the desk, and a sign-in keeps what was typed', async ({
  desk,
  page,
  server,
}) => {
  await page.route('**/lazy-parts-*.js', (route) => route.abort());
  await openSignedIn(page, server.address);
  await fillIn(desk);
  await loseSession(page);
  await turn(page, 'hidden');
  await turn(page, 'visible');
  await expect(desk.alert).toHaveText(/Session ended\. Sign in to continue/);
  await expectNoViolations(page);
  await page.unroute('**/lazy-parts-*.js');
  await signInAgain(page).click();
  await expectTyped(desk);
});
