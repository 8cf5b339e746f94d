import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { holdRequests } from './support/hold';

test.describe('axe finds nothing, in light and in dark colours,', () => {
  test('from the empty form to each kind of link, with the questions, dialogs and menus on the way', async ({ desk, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const button = (name: string) => page.getByRole('button', { name });
    const dialog = page.getByRole('dialog');
    const question = page.getByRole('alertdialog');
    await desk.open();
    await test.step('the empty form, and every field at fault', async () => {
      await expectNoViolations(page);
      await desk.hours.fill('0');
      await desk.create.click();
      await expect(desk.alert.getByRole('paragraph')).toHaveCount(2);
      await expectNoViolations(page);
    });
    await test.step('the keyboard shortcuts', async () => {
      await button('Keys').click();
      await expect(dialog).toHaveAccessibleName('Keyboard shortcuts');
      await expectNoViolations(page, dialog);
      await page.keyboard.press('Escape');
    });
    await test.step('a link that was made and copied, its menu, and its code on the whole screen', async () => {
      await desk.hours.fill('1');
      await desk.createLink('4917012345678');
      await expectNoViolations(page);
      await button('Copy link').click();
      await expect(desk.status).toHaveText('Copied');
      await expectNoViolations(page);
      await button('Wrong person?').click();
      await button('Download').click();
      await expect(page.getByRole('menuitem', { name: 'Download PNG' })).toBeFocused();
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
      await button('Show QR code').click();
      await expect(dialog).toBeVisible();
      await expectNoViolations(page, dialog);
      await page.keyboard.press('Escape');
    });
    await test.step('the question before a takeover, and after it', async () => {
      await desk.mode('Take over').check();
      await desk.create.click();
      await expect(question).toBeVisible();
      await page.getByRole('checkbox', { name: /ask again/ }).check();
      await expectNoViolations(page, question);
      await button('Yes, create').click();
      await expect(button('Ask again')).toBeVisible();
      await expectNoViolations(page);
    });
    await test.step('a link as a sheet over the page of a phone, also while it is hidden', async () => {
      await desk.mode('View').check();
      await desk.createLink('4917012345678');
      await page.setViewportSize({ width: 360, height: 740 });
      await expect(button('Close')).toBeVisible();
      await expectNoViolations(page);
      await button('Hide').click();
      await expectNoViolations(page);
    });
  });

  test('while a link takes long, after it failed or expired, where something is missing, and after an address was wrong', async ({
    desk,
    page,
    context,
  }) => {
    await page.clock.install();
    await page.route('**/api/session', (route) => route.abort());
    await page.route('**/lazy-parts-*.js', (route) => route.abort());
    await desk.open();
    await test.step('the server, then a part of the page', async () => {
      await expect(desk.alert).toBeVisible();
      await expectNoViolations(page);
      await page.unroute('**/api/session');
      await page.getByRole('button', { name: 'Try again' }).click();
      await desk.userId.fill('4917012345678');
      await desk.create.click();
      await expect(desk.alert).toHaveText(/A part of this page could not be loaded/);
      await expectNoViolations(page);
      await page.unroute('**/lazy-parts-*.js');
    });
    await test.step('a link that takes long, fails, and one that has expired', async () => {
      const answer = await holdRequests(page, '**/api/share-links');
      await desk.userId.fill('sandbox:down');
      await desk.create.click();
      await expect(desk.create).toHaveAttribute('aria-busy', 'true');
      await page.clock.fastForward('00:03');
      await expect(desk.status).toHaveText(/Slower than usual/);
      await page.clock.resume();
      await expectNoViolations(page);
      answer.release();
      await expect(desk.alert).toHaveText(/MyLINK cannot be reached/);
      await expectNoViolations(page);
      await desk.createLink('4917012345678');
      await page.clock.fastForward('01:00:01');
      await expect(desk.result).toContainText('This link has ended');
      await page.clock.resume();
      await expectNoViolations(page);
    });
    await test.step('the clipboard', async () => {
      await page.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        document.execCommand = () => false;
      });
      await desk.createLink('4917012345678');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(desk.alert).toBeVisible();
      await expectNoViolations(page);
      await page.getByRole('button', { name: 'Copy as message' }).click();
      await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
      await expectNoViolations(page);
    });
    await test.step('an address that fills in the form, well and badly', async () => {
      await page.goto('/#userId=4917012345678&mode=auto&hours=8');
      await expect(desk.hours).toHaveValue('8');
      await expectNoViolations(page);
      await page.goto('/#userId=%E0&mode=owner&hours=900&colour=red');
      await expect(desk.alert.getByRole('paragraph')).toHaveCount(4);
      await expectNoViolations(page);
    });
    await test.step('the network', async () => {
      await context.setOffline(true);
      await expect(page.getByText(/You are offline/)).toBeVisible();
      await expectNoViolations(page);
    });
  });
});
