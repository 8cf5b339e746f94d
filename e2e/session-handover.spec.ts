import { expectNoViolations } from './support/axe';
import { linesOf } from './support/lines-of';
import { browserless } from './support/openid/browserless';
import { endSession, expectTyped, expectUntouched, fillIn, loseSession } from './support/openid/ending';
import { expect, test } from './support/openid/fixtures';
import { giveName, header, openSignedIn, otherAccount, signInAgain } from './support/openid/pages';
import { recent, rows } from './support/recent-list';
import { turn } from './support/turn';

test('another person who signs in gets what a CRM sent last, and finds nothing of the operator before', async ({ desk, page, server }) => {
  await openSignedIn(page, server.address);
  await desk.mode('Take over').check();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await page.getByRole('checkbox', { name: /ask again/ }).check();
  await page.getByRole('button', { name: /yes, create/i }).click();
  await expect(rows(page)).toHaveCount(1);
  await fillIn(desk);
  await endSession(page);
  await page.evaluate(() => location.assign('#userId=for-the-next'));
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  await otherAccount(page).click();
  await giveName(page, 'grace');

  await expect(header(page)).toContainText('grace.hopper');
  await expect(desk.userId).toHaveValue('for-the-next');
  await expect(desk.mode('View')).toBeChecked();
  await expect(desk.hours).toHaveValue('1');
  await expect(recent(page)).toHaveCount(0);
  await expect(desk.result).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['sharedesk.operator']);
  await desk.mode('Take over').check();
  await desk.userId.fill('4917087654321');
  await desk.create.click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
});

test('a desk that another person takes over in another tab shows and does nothing more, however late its next page comes', async ({
  desk,
  page,
  context,
  server,
}) => {
  const intentsOfGrace = () => linesOf(server, 'intent').filter(({ operator }) => operator === 'grace');
  const before = intentsOfGrace().length;
  await openSignedIn(page, server.address);
  const url = await desk.createLink('4917012345678');
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
  await expect(recent(page)).toHaveCount(0);
  expect(await page.content()).not.toContain(url);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['sharedesk.operator']);
  expect(intentsOfGrace().slice(before)).toEqual([]);
});

test('the end of a session is announced in its last five minutes, and said above the desk where a part is missing; a sign-in keeps what was typed', async ({
  desk,
  page,
  server,
}) => {
  await page.clock.install();
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
  await expect(header(page)).toContainText('Ada Lovelace');

  await expect(signInAgain(page)).toHaveCount(0);
  await page.clock.fastForward('07:55:30');
  await expect(header(page)).toContainText(/Session ends \d\d:\d\d/);
  await signInAgain(page).click();
  await expect(header(page)).not.toContainText('Session ends');
  await expectTyped(desk);
  await expect(header(page)).toContainText('Ada Lovelace');
  await expect(signInAgain(page)).toHaveCount(0);
});
