import { expect, test } from './fixtures';
import { violationsOn } from './support/axe';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours axe finds nothing`, () => {
    test.use({ colorScheme });

    test('empty, and with every field at fault', async ({ desk, page }) => {
      await desk.open();
      expect(await violationsOn(page)).toEqual([]);
      await desk.hours.fill('0');
      await desk.create.click();
      await expect(desk.alert).toHaveCount(2);
      expect(await violationsOn(page)).toEqual([]);
    });

    test('busy, slow, and failed', async ({ desk, page }) => {
      await desk.open();
      await desk.userId.fill('sandbox:silent');
      await desk.create.click();
      await expect(desk.status).toHaveText(/longer than usual/);
      expect(await violationsOn(page)).toEqual([]);
      await expect(desk.alert).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
    });

    test('made, copied, and full screen', async ({ desk, page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await desk.open();
      await desk.createLink('4917012345678');
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(desk.status).toHaveText('Copied');
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Show QR code' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
    });

    test('with copying refused', async ({ desk, page }) => {
      await page.addInitScript(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        document.execCommand = () => false;
      });
      await desk.open();
      await desk.createLink('4917012345678');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(desk.alert).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Copy as message' }).click();
      await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
    });

    test('without a part of itself', async ({ desk, page }) => {
      await page.route('**/lazy-parts-*.js', (route) => route.abort());
      await desk.open();
      await desk.userId.fill('4917012345678');
      await desk.create.click();
      await expect(desk.alert).toHaveText(/A part of this page could not be loaded/);
      expect(await violationsOn(page)).toEqual([]);
    });

    test('filled in by an address, well and badly', async ({ desk, page }) => {
      await page.goto('/#userId=4917012345678&mode=auto&hours=8');
      await expect(desk.hours).toHaveValue('8');
      expect(await violationsOn(page)).toEqual([]);
      await page.goto('/#userId=%E0&mode=owner&hours=900&colour=red');
      await expect(desk.alert).toHaveCount(4);
      expect(await violationsOn(page)).toEqual([]);
    });

    test('listing its keyboard shortcuts', async ({ desk, page }) => {
      await desk.open();
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
    });

    test('asking before a takeover, and after it', async ({ desk, page }) => {
      await desk.open();
      await desk.userId.fill('4917012345678');
      await desk.mode('Take over').check();
      await desk.create.click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await page.getByRole('checkbox', { name: /ask again/ }).check();
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('button', { name: /yes, create/i }).click();
      await expect(desk.result.getByRole('img')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
    });

    test('expired', async ({ desk, page }) => {
      await page.clock.install();
      await desk.open();
      await desk.createLink('4917012345678');
      await page.clock.fastForward('01:00:01');
      await expect(desk.status).toHaveText('Link expired');
      await page.clock.resume();
      expect(await violationsOn(page)).toEqual([]);
    });

    test('offline, and without a server', async ({ desk, page, context }) => {
      await desk.open();
      await context.setOffline(true);
      await expect(page.getByText(/You are offline/)).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
      await context.setOffline(false);
      await page.route('**/api/session', (route) => route.abort());
      await page.reload();
      await expect(desk.alert).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
    });

    test('on the sandbox’s own page', async ({ desk, page }) => {
      await desk.open();
      await page.goto(await desk.createLink('4917012345678'));
      expect(await violationsOn(page)).toEqual([]);
    });
  });
}
