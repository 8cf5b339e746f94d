import { expect, test } from './fixtures';
import { expectNoViolations } from './support/axe';
import { holdRequests } from './support/hold';

test.describe('axe finds nothing, in light and in dark colours,', () => {
  test('while the form is empty, and with every field at fault', async ({ desk, page }) => {
    await desk.open();
    await expectNoViolations(page);
    await desk.hours.fill('0');
    await desk.create.click();
    await expect(desk.alert.getByRole('paragraph')).toHaveCount(2);
    await expectNoViolations(page);
  });

  test('while a link takes long, and after it failed', async ({ desk, page }) => {
    await page.clock.install();
    const answer = await holdRequests(page, '**/api/share-links');
    await desk.open();
    await desk.userId.fill('sandbox:down');
    await desk.create.click();
    await expect(desk.create).toHaveAttribute('aria-busy', 'true');
    await page.clock.fastForward('00:03');
    await expect(desk.status).toHaveText(/Slower than usual/);
    await page.clock.resume();
    await expectNoViolations(page);
    answer.release();
    await expect(desk.alert).toBeVisible();
    await expectNoViolations(page);
  });

  test('after a link was made and copied, and while its code fills the screen', async ({ desk, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.open();
    await desk.createLink('4917012345678');
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(desk.status).toHaveText('Copied');
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Wrong person?' }).click();
    await page.getByRole('button', { name: 'Download' }).click();
    await expect(page.getByRole('menuitem', { name: 'Download PNG' })).toBeFocused();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show QR code' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(page);
  });

  test('while a link lies as a sheet over the page of a phone, also while it is hidden', async ({ desk, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await desk.open();
    await desk.createLink('4917012345678');
    await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Hide' }).click();
    await expectNoViolations(page);
  });

  test('where copying is refused', async ({ desk, page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await desk.open();
    await desk.createLink('4917012345678');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(desk.alert).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Copy as message' }).click();
    await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
    await expectNoViolations(page);
  });

  test('where a part of the page could not be loaded', async ({ desk, page }) => {
    await page.route('**/lazy-parts-*.js', (route) => route.abort());
    await desk.open();
    await desk.userId.fill('4917012345678');
    await desk.create.click();
    await expect(desk.alert).toHaveText(/A part of this page could not be loaded/);
    await expectNoViolations(page);
  });

  test('after an address filled in the form, well and badly', async ({ desk, page }) => {
    await page.goto('/#userId=4917012345678&mode=auto&hours=8');
    await expect(desk.hours).toHaveValue('8');
    await expectNoViolations(page);
    await page.goto('/#userId=%E0&mode=owner&hours=900&colour=red');
    await expect(desk.alert.getByRole('paragraph')).toHaveCount(4);
    await expectNoViolations(page);
  });

  test('while the keyboard shortcuts are listed', async ({ desk, page }) => {
    await desk.open();
    await page.getByRole('button', { name: 'Keys' }).click();
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expectNoViolations(page);
  });

  test('while the question before a takeover is open, and after it', async ({ desk, page }) => {
    await desk.open();
    await desk.userId.fill('4917012345678');
    await desk.mode('Take over').check();
    await desk.create.click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.getByRole('checkbox', { name: /ask again/ }).check();
    await expectNoViolations(page);
    await page.getByRole('button', { name: /yes, create/i }).click();
    await expect(desk.result.getByRole('img')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible();
    await expectNoViolations(page);
  });

  test('after a link has expired', async ({ desk, page }) => {
    await page.clock.install();
    await desk.open();
    await desk.createLink('4917012345678');
    await page.clock.fastForward('01:00:01');
    await expect(desk.result).toContainText('This link has ended');
    await page.clock.resume();
    await expectNoViolations(page);
  });

  test('while the browser is offline, and where the server cannot be reached', async ({ desk, page, context }) => {
    await desk.openWhole();
    await context.setOffline(true);
    await expect(page.getByText(/You are offline/)).toBeVisible();
    await expectNoViolations(page);
    await context.setOffline(false);
    await page.route('**/api/session', (route) => route.abort());
    await page.reload();
    await expect(desk.alert).toBeVisible();
    await expectNoViolations(page);
  });

  test('on the sandbox’s own page', async ({ desk, page }) => {
    await desk.open();
    await page.goto(await desk.createLink('4917012345678'));
    await expectNoViolations(page);
  });
});
