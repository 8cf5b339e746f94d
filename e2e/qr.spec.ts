import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openCamera, readAlways, readOnce } from './support/qr-camera';

const show = (page: Page) => page.getByRole('button', { name: 'Show QR code' });
const plate = (page: Page) => page.getByRole('dialog');
const choices = (page: Page) => page.getByRole('button', { name: 'Download' });
const copyImage = (page: Page) => page.getByRole('menuitem', { name: 'Copy QR as image' });

async function download(page: Page, name: 'Download PNG' | 'Download SVG') {
  await choices(page).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const looks = {
  'in dark colours': { colorScheme: 'dark', forcedColors: 'none' },
  'in forced dark colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

test('a camera reads the link from the page and from the full screen in all colours, and on the page however it is held', async ({
  desk,
  page,
  context,
}) => {
  await desk.open();
  const url = await desk.createLink('4917012345678');
  const camera = await openCamera(context);
  const onPage = desk.result.getByRole('img', { name: 'QR code' });
  const inFull = plate(page).getByRole('img', { name: 'QR code' });
  expect(await camera.readInEveryLook(await onPage.screenshot())).toEqual(readAlways(url));
  await show(page).click();
  expect(await camera.readUpright(await inFull.screenshot())).toEqual(readOnce(url));
  await page.keyboard.press('Escape');

  for (const [look, media] of Object.entries(looks)) {
    await test.step(look, async () => {
      await page.emulateMedia(media);
      expect(await camera.readUpright(await onPage.screenshot())).toEqual(readOnce(url));
      await show(page).click();
      await expect(plate(page)).toContainText(new URL(url).host);
      await expect(plate(page)).toContainText(/Sandbox.*View/);
      expect(await camera.readUpright(await inFull.screenshot())).toEqual(readOnce(url));
      await page.keyboard.press('Escape');
      await expect(plate(page)).toBeHidden();
    });
  }
});

test('the image is read back from the clipboard when the page says so, and as a file under a name that tells nothing', async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await choices(page).click();
  await copyImage(page).click();
  await expect(desk.status).toHaveText('Copied');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await item?.getType('image/png');
    return new Uint8Array((await image?.arrayBuffer()) ?? new ArrayBuffer());
  });
  const camera = await openCamera(context);
  expect(await camera.readUpright(copied)).toEqual(readOnce(url));

  const png = await download(page, 'Download PNG');
  expect(png.name).toBe('sharedesk-qr.png');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1024, 1024]);
  expect(await camera.readUpright(png.bytes)).toEqual(readOnce(url));

  // With a quiet zone.
  const svg = await download(page, 'Download SVG');
  expect(svg.name).toBe('sharedesk-qr.svg');
  const viewer = await context.newPage();
  await viewer.setContent(svg.bytes.toString());
  const picture = viewer.locator('svg');
  expect(await camera.readUpright(await picture.screenshot())).toEqual(readOnce(url));
  const [dark, size] = await picture.evaluate((element: SVGSVGElement) => {
    const box = element.querySelector<SVGPathElement>('path:last-of-type')?.getBBox() ?? new DOMRect();
    return [{ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }, element.viewBox.baseVal.width];
  });
  expect(dark).toEqual({ left: 4, top: 4, right: size - 4, bottom: size - 4 });
});
