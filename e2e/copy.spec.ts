import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';

const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const button = (page: Page, name: string) => page.getByRole('button', { name });
const permit = (context: BrowserContext) => context.grantPermissions(['clipboard-read', 'clipboard-write']);

/** A browser that lets a page copy in no way at all. */
const refuseCopying = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    document.execCommand = () => false;
  });

test('a link is on the clipboard as soon as it is made, and the page says so', async ({ desk, page, context }) => {
  await permit(context);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.result).toContainText('The link is on your clipboard');
  expect(await clipboardOf(page)).toBe(url);
});

test('where a made link could not be copied the page does not claim it, and "Copy link" is the next step', async ({ desk, page }) => {
  await refuseCopying(page);
  await desk.open();
  await desk.createLink('4917012345678');
  await expect(desk.status).toHaveText('Link created');
  await expect(desk.result).not.toContainText('clipboard');
  await expect(desk.alert).toHaveCount(0);
  await expect(button(page, 'Copy link')).toBeVisible();
});

test('an attempt that failed leaves the clipboard as it was', async ({ desk, page, context }) => {
  await permit(context);
  await desk.open();
  await page.evaluate(() => navigator.clipboard.writeText('kept'));
  for (const userId of ['sandbox:down', 'missing-42']) {
    await desk.userId.fill(userId);
    await desk.create.click();
    await expect(desk.alert).toHaveText(/cannot be reached|No conversation/);
    await expect(desk.create).toHaveAttribute('aria-busy', 'false');
    expect(await clipboardOf(page)).toBe('kept');
  }
});

test('"Copied" is said when the clipboard holds the link', async ({ desk, page, context }) => {
  await permit(context);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await page.evaluate(() => navigator.clipboard.writeText('something else'));
  await button(page, 'Copy link').click();
  await expect(desk.status).toHaveText('Copied');
  expect(await clipboardOf(page)).toBe(url);
});

test('where nothing may be copied, the link is selected and the keys that are named copy it', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read']);
  await refuseCopying(page);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await button(page, 'Copy link').click();
  await expect(desk.alert).toHaveText(/did not let Sharedesk copy.*press (Ctrl\+C|⌘C)/);
  await expect(desk.status).not.toHaveText('Copied');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(url);
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => clipboardOf(page)).toBe(url);
});

test('on plain http the link is copied too', async ({ desk, page, context, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address });
  await page.goto(server.address.replace('127.0.0.1', 'desk.test'));
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const url = await desk.createLink('4917012345678');
  await expect(desk.result).toContainText('The link is on your clipboard');
  const reader = await context.newPage();
  await reader.goto(server.address);
  expect(await clipboardOf(reader)).toBe(url);
  await reader.evaluate(() => navigator.clipboard.writeText('something else'));

  await page.bringToFront();
  await button(page, 'Copy link').click();
  await expect(desk.status).toHaveText('Copied');
  await reader.bringToFront();
  expect(await clipboardOf(reader)).toBe(url);
});

for (const [mode, title, allows] of [
  ['View', 'Please read along in a live customer chat', 'It lets you read the conversation; the bot keeps answering.'],
  ['Take over', 'Please take over a live customer chat', 'As soon as you open it, you take the conversation over from the bot.'],
  ['Auto hand-back', 'Please take over a live customer chat for a while', 'the bot answers again when the link ends.'],
] as const) {
  test(`the message for "${mode}" tells what the link allows and when it ends, but not whose chat it is`, async ({
    desk,
    page,
    context,
  }) => {
    await permit(context);
    await page.clock.setFixedTime(new Date());
    await desk.open();
    await desk.mode(mode).check();
    await desk.hours.fill('8');
    await desk.userId.fill('4917012345678');
    await desk.create.click();
    if (mode !== 'View') await button(page, 'Yes, create it').click();
    const url = await desk.link.getAttribute('href');
    const expiresAt = (await desk.result.locator('time').getAttribute('datetime')) ?? '';
    await button(page, 'Copy as message').click();
    await expect(desk.status).toHaveText('Copied');

    const message = await clipboardOf(page);
    expect(message.split('\n').slice(0, 2)).toEqual([`${title}:`, url]);
    expect(message).toContain(allows);
    expect(message).toMatch(endInBerlin(expiresAt));
    expect(message).toContain('Please don’t forward it');
    expect(message).not.toContain('4917012345678');
  });
}

/** The whole date, the local time and the zone, such as "It ends on Monday 23 November 2026 at 09:05 CET." */
function endInBerlin(expiresAt: string) {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', ...options }).format(Date.parse(expiresAt));
  const [weekday, date, time] = [
    part({ weekday: 'long' }),
    part({ day: 'numeric', month: 'long', year: 'numeric' }),
    part({ hour: '2-digit', minute: '2-digit' }),
  ];
  return new RegExp(`It ends on ${weekday},? ${date}.* ${time} (CES?T|GMT\\+[12])\\. `);
}

test('a message that could not be copied is shown, selected, to be copied by hand', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read']);
  await refuseCopying(page);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await button(page, 'Copy as message').click();
  const box = page.getByRole('textbox', { name: 'Message' });
  await expect(box).toHaveValue(new RegExp(`\n${url}\n[^]*Please don’t forward it`));
  await expect(desk.alert).toHaveText(/press (Ctrl\+C|⌘C)/);
  await expect(desk.status).not.toHaveText('Copied');
  await expect(box).toBeFocused();
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => clipboardOf(page)).toBe(await box.inputValue());
});

/** A system with a share sheet, which keeps what it is given and ends as the test wants. */
const installSheet = (page: Page) =>
  page.addInitScript(() => {
    const sheet = { shared: [] as ShareData[], fails: '' };
    const share = (data: ShareData) => {
      sheet.shared.push(data);
      return sheet.fails ? Promise.reject(new DOMException('no', sheet.fails)) : Promise.resolve();
    };
    Object.assign(globalThis, { sheet });
    Object.defineProperty(navigator, 'share', { value: share });
  });
const sheetOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { sheet: { shared: ShareData[]; fails: string } }).sheet);
const failSheet = (page: Page, by: string) =>
  page.evaluate((fails) => Object.assign((globalThis as unknown as { sheet: object }).sheet, { fails }), by);

test('without a share sheet there is no "Share…"', async ({ desk, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  await desk.open();
  await desk.createLink('4917012345678');
  await expect(button(page, 'Copy as message')).toBeVisible();
  await expect(button(page, 'Share…')).toBeHidden();
});

test('the share sheet is given the link and what it allows', async ({ desk, page }) => {
  await installSheet(page);
  await desk.open();
  const url = await desk.createLink('4917012345678');
  await button(page, 'Share…').click();
  const { shared } = await sheetOf(page);
  const title = 'Please read along in a live customer chat';
  expect(shared).toEqual([{ title, text: expect.stringMatching(/It ends on .*don’t forward it/), url }]);
  expect(JSON.stringify(shared)).not.toContain('4917012345678');
  await expect(desk.alert).toHaveCount(0);
});

test('closing the share sheet is no failure, but one that does not open is', async ({ desk, page }) => {
  await installSheet(page);
  await desk.open();
  await desk.createLink('4917012345678');
  await failSheet(page, 'NotAllowedError');
  await button(page, 'Share…').click();
  await expect(desk.alert).toHaveText(/did not open its share sheet\. Copy the link instead/);
  await failSheet(page, 'AbortError');
  await button(page, 'Share…').click();
  await expect(desk.alert).toHaveCount(0);
  expect((await sheetOf(page)).shared).toHaveLength(2);
});
