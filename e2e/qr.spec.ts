import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { readQr } from './support/qr-reader';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('a camera reads the link from the page and from the full screen', async ({ desk, page }) => {
      await desk.open();
      const url = await desk.createLink('4917012345678');
      const code = desk.result.getByRole('img', { name: 'QR code' });
      expect(await readQr(await code.screenshot())).toEqual([url]);

      const show = page.getByRole('button', { name: 'Show QR code' });
      await show.click();
      const plate = page.getByRole('dialog');
      await expect(plate).toContainText(new URL(url).host);
      await expect(plate).toContainText(/Sandbox.*View/);
      expect(await readQr(await page.screenshot())).toEqual([url]);
      await page.keyboard.press('Escape');
      await expect(plate).toBeHidden();
      await expect(show).toBeFocused();
    });
  });
}

test('the full screen closes on a tap and on its button', async ({ desk, page }) => {
  await desk.open();
  await desk.createLink('4917012345678');
  for (const close of [() => page.mouse.click(5, 5), () => page.getByRole('button', { name: 'Close' }).click()]) {
    await page.getByRole('button', { name: 'Show QR code' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await close();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('the PNG is read back, 1024 pixels wide, under a name that tells nothing', async ({ desk, page }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download PNG' }).click()]);
  expect(download.suggestedFilename()).toBe('sharedesk-qr.png');
  const png = await readFile(await download.path());
  expect(png.readUInt32BE(16)).toBe(1024);
  expect(await readQr(png)).toEqual([url]);
});

test('the SVG is read back, with a quiet zone of four modules, under a name that tells nothing', async ({ desk, page, browser }) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download SVG' }).click()]);
  expect(download.suggestedFilename()).toBe('sharedesk-qr.svg');
  const svg = await readFile(await download.path(), 'utf8');
  const viewer = await browser.newPage();
  await viewer.setContent(svg);
  const picture = viewer.locator('svg');
  expect(await readQr(await picture.screenshot())).toEqual([url]);
  const [dark, size] = await picture.evaluate((element: SVGSVGElement) => {
    const box = (element.lastElementChild as SVGPathElement).getBBox();
    return [{ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }, element.viewBox.baseVal.width];
  });
  expect(dark).toEqual({ left: 4, top: 4, right: size - 4, bottom: size - 4 });
  await viewer.close();
});
