import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type DeskPage, expect, test } from './fixtures';
import { holdRequests } from './support/hold';

/** The page that a desk with credentials serves. */
const livePage = new URL('../dist/web/index.html', import.meta.url);

const menu = (page: Page) => page.getByRole('button', { name: 'Menu' });
const theme = (page: Page, name: 'System' | 'Light' | 'Dark') => page.getByRole('radio', { name });
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const light = 'rgb(244, 246, 247)';
const dark = 'rgb(14, 19, 22)';

test.describe('the theme', () => {
  test('follows the system until one is chosen, which every tab has, and can be given back', async ({ desk, page, context }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await desk.open();
    await menu(page).click();
    await expect(theme(page, 'System')).toBeChecked();
    expect(await background(page)).toBe(dark);
    await theme(page, 'Light').check();
    expect(await background(page)).toBe(light);
    await theme(page, 'System').check();
    expect(await background(page)).toBe(dark);

    await page.emulateMedia({ colorScheme: 'light' });
    const other = await context.newPage();
    await other.goto('/');
    await menu(other).click();
    await theme(other, 'Dark').check();
    await expect(theme(page, 'Dark')).toBeChecked();
    expect(await background(page)).toBe(dark);
    await other.evaluate(() => localStorage.clear());
    await expect(theme(page, 'System')).toBeChecked();
    expect(await background(page)).toBe(light);
  });

  test('that was chosen shows after a reload before any script has loaded, nothing moves when it does, and an invalid one is the system’s', async ({
    desk,
    page,
  }) => {
    await desk.open();
    await menu(page).click();
    await theme(page, 'Dark').check();
    const scripts = await holdRequests(page, '**/*.js');
    await page.reload({ waitUntil: 'commit' });
    await expect(menu(page)).toBeDisabled();
    await expect.poll(() => background(page)).toBe(dark);
    const box = await menu(page).boundingBox();
    scripts.release();
    await menu(page).click();
    await expect(theme(page, 'Dark')).toBeChecked();
    expect(await menu(page).boundingBox()).toEqual(box);

    await page.evaluate(() => localStorage.setItem('sharedesk.theme', '{"broken'));
    await page.reload();
    await menu(page).click();
    await expect(theme(page, 'System')).toBeChecked();
    expect(await background(page)).toBe(light);
  });

  test('can be chosen where nothing may be stored', async ({ desk, page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    await desk.open();
    await menu(page).click();
    await theme(page, 'Dark').check();
    expect(await background(page)).toBe(dark);
    await page.keyboard.press('Escape');
    await desk.createLink('1');
  });
});

test('the desk can be installed, and caches no responses', async ({ desk, page }) => {
  await desk.open();
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const response = await page.request.get(href ?? '');
  expect(response.headers()['content-type']).toBe('application/manifest+json');
  const manifest = await response.json();
  expect(manifest).toMatchObject({ name: 'Sharedesk', start_url: './', scope: './', display: 'standalone' });
  expect(manifest.icons.map(({ purpose = 'any', sizes }: Record<string, string>) => `${purpose} ${sizes}`)).toEqual([
    'any 192x192',
    'any 512x512',
    'maskable 512x512',
  ]);
  for (const { src, sizes } of manifest.icons) expect(await sizeOfPng(page, src)).toBe(sizes);
  expect(await sizeOfPng(page, (await page.locator('link[rel=apple-touch-icon]').getAttribute('href')) ?? '')).toBe('180x180');

  const { errors, manifest: read } = await page
    .context()
    .newCDPSession(page)
    .then(async (browser) => ({ ...(await browser.send('Page.getAppManifest')), ...(await browser.send('Page.getInstallabilityErrors')) }));
  expect(errors).toEqual([]);
  expect(read).toMatchObject({ name: 'Sharedesk' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

/** Reads the size in the header: width and height are at bytes 16 and 20 (PNG 3, 11.2.1). */
async function sizeOfPng(page: Page, path: string) {
  const response = await page.request.get(path);
  expect(response.headers()['content-type']).toBe('image/png');
  const bytes = await response.body();
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('the favicon shows whether this is the sandbox', async ({ request }) => {
  const drawingOn = async (page: string) => {
    const [, href = ''] = /<link rel="icon" href="([^"]+)"/.exec(page) ?? [];
    return (await request.get(href)).text();
  };
  const practice = await drawingOn(await (await request.get('/')).text());
  const real = await drawingOn(await readFile(livePage, 'utf8'));
  expect(practice).toContain('<title>Sharedesk, sandbox</title>');
  expect(real).toContain('<title>Sharedesk</title>');
  expect(practice.match(/fill="#\w+"/g)).not.toEqual(real.match(/fill="#\w+"/g));
});

test.describe('in forced colours', () => {
  const look = (element: Element) => {
    const { borderTopColor, borderTopWidth, outlineStyle, backgroundColor } = getComputedStyle(element);
    return { borderTopColor, borderTopWidth, outlineStyle, backgroundColor };
  };
  const card = (desk: DeskPage, name: 'View' | 'Take over') => desk.mode(name).locator('..');

  test('controls, chosen and focused ones, errors and announcements stand out, and the QR code stays dark on white', async ({
    desk,
    page,
  }) => {
    // Without motion, no colour is halfway between two others.
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await desk.open();
    await desk.hours.fill('0');
    await desk.create.click();
    const pageColour = await background(page);
    for (const control of [desk.create, desk.userId, desk.hours, menu(page)]) {
      const { borderTopColor, borderTopWidth } = await control.evaluate(look);
      expect(borderTopWidth).toBe('1px');
      expect(borderTopColor).not.toBe(pageColour);
    }
    await expect(desk.alert.getByRole('paragraph')).toHaveCount(2);
    await expect(desk.userId).toBeFocused();
    expect((await desk.userId.evaluate(look)).outlineStyle).toBe('solid');

    const plainButton = await page.getByRole('button', { name: '1 h', exact: true }).evaluate(look);
    expect((await desk.create.evaluate(look)).backgroundColor).not.toBe(plainButton.backgroundColor);
    const plainCard = await card(desk, 'Take over').evaluate(look);
    expect((await card(desk, 'View').evaluate(look)).outlineStyle).not.toBe(plainCard.outlineStyle);
    const preset = (name: string) => page.getByRole('button', { name, exact: true });
    await preset('8 h').click();
    await expect(preset('8 h')).toHaveAttribute('aria-pressed', 'true');
    expect((await preset('8 h').evaluate(look)).backgroundColor).not.toBe((await preset('1 h').evaluate(look)).backgroundColor);

    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await desk.createLink('1');
    expect((await desk.status.evaluate(look)).outlineStyle).toBe('solid');
    expect((await desk.result.getByRole('img', { name: 'QR code' }).evaluate(look)).backgroundColor).toBe('rgb(255, 255, 255)');
  });
});
