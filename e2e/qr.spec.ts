import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { readAlways, readInEveryLook, readOnce, readUpright } from './support/qr-camera';

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
  'in light colours': { colorScheme: 'light', forcedColors: 'none' },
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
  const onPage = desk.result.getByRole('img', { name: 'QR code' });
  expect(await readInEveryLook(context, await onPage.screenshot())).toEqual(readAlways(url));

  for (const [look, media] of Object.entries(looks)) {
    await test.step(look, async () => {
      await page.emulateMedia(media);
      expect(await readUpright(context, await onPage.screenshot())).toEqual(readOnce(url));
      await show(page).click();
      await expect(plate(page)).toContainText(new URL(url).host);
      await expect(plate(page)).toContainText(/Sandbox.*View/);
      const inFull = await plate(page).getByRole('img', { name: 'QR code' }).screenshot();
      expect(await readUpright(context, inFull)).toEqual(readOnce(url));
      await page.keyboard.press('Escape');
      await expect(plate(page)).toBeHidden();
      await expect(show(page)).toBeFocused();
    });
  }
});

const screens = {
  'a small phone': { width: 320, height: 568 },
  'a phone on its side': { width: 640, height: 320 },
  'a page zoomed to 400 %': { width: 320, height: 256 },
  'a large screen': { width: 1920, height: 1080 },
};

test('on every screen the full screen is white to its edges, the code large and the button in reach; a tap closes it too', async ({
  desk,
  page,
}) => {
  await desk.open();
  await desk.createLink('4917012345678');
  for (const [name, size] of Object.entries(screens)) {
    await test.step(name, async () => {
      await page.setViewportSize(size);
      await show(page).click();
      expect(await plate(page).boundingBox()).toEqual({ x: 0, y: 0, ...size });
      await expect(plate(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      const code = plate(page).getByRole('img');
      await expect(code).toBeInViewport({ ratio: 1 });
      const { width } = (await code.boundingBox()) ?? { width: 0 };
      expect(width / Math.min(size.width, size.height)).toBeGreaterThan(0.55);
      expect(await plate(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      await plate(page).getByRole('button', { name: 'Close' }).click();
      await expect(plate(page)).toBeHidden();
      await expect(show(page)).toBeFocused();
    });
  }
  await show(page).click();
  await expect(plate(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(plate(page)).toBeHidden();
  await expect(show(page)).toBeFocused();
});

/** Writes the calls of the Wake Lock API into the page, in order. */
function recordWakeLocks() {
  const note = (what: string) => {
    const { dataset } = document.documentElement;
    dataset.awake = [dataset.awake, what].filter(Boolean).join(' ');
  };
  const request = async (type: string) => {
    note(type);
    return { release: async () => note('released') };
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
}

test('the screen stays awake while the code is shown in full, also after a look at something else', async ({ desk, page }) => {
  await page.addInitScript(recordWakeLocks);
  await desk.open();
  await desk.createLink('4917012345678');
  const root = page.locator('html');
  await expect(root).not.toHaveAttribute('data-awake');
  await show(page).click();
  await expect(root).toHaveAttribute('data-awake', 'screen');

  for (const visibility of ['hidden', 'visible']) {
    await page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, visibility);
  }
  await expect(root).toHaveAttribute('data-awake', 'screen screen released');
  await page.keyboard.press('Escape');
  await expect(root).toHaveAttribute('data-awake', 'screen screen released released');
});

test('where the screen may not be kept awake the code is shown all the same, and where no image may be copied the page names the way out', async ({
  desk,
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'wakeLock', { value: { request: refuse } });
    navigator.clipboard.write = refuse;
  });
  await desk.open();
  await desk.createLink('4917012345678');
  await show(page).click();
  await expect(plate(page).getByRole('img', { name: 'QR code' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(plate(page)).toBeHidden();
  await expect(desk.alert).toHaveCount(0);

  await choices(page).click();
  await copyImage(page).click();
  await expect(desk.alert).toHaveText(/did not let Sharedesk.*Download the PNG/);
  await expect(desk.status).not.toHaveText('Copied');
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
  expect(await readUpright(context, copied)).toEqual(readOnce(url));

  const png = await download(page, 'Download PNG');
  expect(png.name).toBe('sharedesk-qr.png');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1024, 1024]);
  expect(await readUpright(context, png.bytes)).toEqual(readOnce(url));

  // With a quiet zone.
  const svg = await download(page, 'Download SVG');
  expect(svg.name).toBe('sharedesk-qr.svg');
  const viewer = await context.newPage();
  await viewer.setContent(svg.bytes.toString());
  const picture = viewer.locator('svg');
  expect(await readUpright(context, await picture.screenshot())).toEqual(readOnce(url));
  const [dark, size] = await picture.evaluate((element: SVGSVGElement) => {
    const box = element.querySelector<SVGPathElement>('path:last-of-type')?.getBBox() ?? new DOMRect();
    return [{ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }, element.viewBox.baseVal.width];
  });
  expect(dark).toEqual({ left: 4, top: 4, right: size - 4, bottom: size - 4 });
});

test('on plain http, where a page has no clipboard, no image is offered for it', async ({ desk, page, server }) => {
  await page.goto(server.address.replace('127.0.0.1', 'desk.test'));
  await desk.createLink('4917012345678');
  await choices(page).click();
  await expect(page.getByRole('menuitem', { name: 'Download PNG' })).toBeVisible();
  await expect(copyImage(page)).toHaveCount(0);
});
