import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const close = button('Close');

beforeEach(async () => {
  await page.viewport(360, 740);
});

/** Drags a finger down over the sheet, and lets go. */
function swipe(byPx: number) {
  const target = desk.result.element();
  const touch = (type: string, clientY: number) => {
    const touches = type === 'touchend' ? [] : [new Touch({ identifier: 1, target, clientX: 180, clientY })];
    target.dispatchEvent(new TouchEvent(type, { touches, bubbles: true, cancelable: true }));
  };
  touch('touchstart', 200);
  touch('touchmove', 200 + byPx / 2);
  touch('touchmove', 200 + byPx);
  touch('touchend', 200 + byPx);
}

test('on a phone a new link opens as a sheet that has the focus, and nothing behind it can be reached', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(desk.result).toHaveFocus();
  expect(desk.create.element().closest('[inert]')).not.toBeNull();
  expect(desk.result.element().closest('[inert]')).toBeNull();
  expect(getComputedStyle(document.documentElement).overflowY).toBe('hidden');
  expect(desk.result.element().getBoundingClientRect().bottom).toBe(740);
});

test.each([
  ['Esc, as a phone’s back button,', () => userEvent.keyboard('{Escape}')],
  ['its button', () => close.click()],
  ['a tap beside it', () => page.elementLocator(document.body).click({ position: { x: 180, y: 6 } })],
  ['a swipe down', () => swipe(200)],
])('%s closes the sheet, and the focus goes back', async (_how, act) => {
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(close).toBeVisible();
  await act();
  await expect.element(desk.result).not.toBeInTheDocument();
  await expect.element(desk.create).toHaveFocus();
  expect(desk.create.element().closest('[inert]')).toBeNull();
  expect(getComputedStyle(document.documentElement).overflowY).not.toBe('hidden');
});

test('where the browser knows no close requests, Esc closes the sheet as well', async () => {
  vi.stubGlobal('CloseWatcher', undefined);
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(close).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(desk.result).not.toBeInTheDocument();
});

test('Esc closes what lies over the sheet first', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  for (const name of ['Show QR code', 'Download']) {
    await button(name).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(button(name)).toHaveFocus();
    await expect.element(close).toBeVisible();
  }
});

test('in the sheet "c" copies and "q" shows the code', async () => {
  const { clipboard } = openDesk();
  const url = await desk.createTakeover('Take over', '4917012345678');
  await expect.element(desk.result).toHaveFocus();
  await userEvent.keyboard('c');
  await expect.poll(clipboard.text).toBe(url);
  await userEvent.keyboard('q');
  await expect.element(page.getByRole('dialog').getByRole('img', { name: 'QR code' })).toBeVisible();
});

test('a phone that is turned shows the same link in the same state, and back again', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  const cannot = desk.result.getByText(/Sharedesk cannot call a link back/);
  await button('Wrong person?').click();
  await expect.element(cannot).toBeVisible();
  await page.viewport(740, 360);
  await expect.element(close).not.toBeInTheDocument();
  await expect.element(cannot).toBeVisible();
  expect(desk.create.element().closest('[inert]')).toBeNull();
  await page.viewport(360, 740);
  await expect.element(close).toBeVisible();
  await expect.element(cannot).toBeVisible();
});

test.each([
  ['the full screen', () => button('Show QR code').click()],
  ['a question', () => desk.link.click()],
])('%s that is open when a phone is turned closes before the sheet', async (_what, open) => {
  await page.viewport(740, 360);
  openDesk();
  await desk.createTakeover('Take over', '4917012345678');
  await open();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toBeVisible();
  await page.viewport(360, 740);
  await expect.poll(() => desk.create.element().closest('[inert]')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(close).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(desk.result).not.toBeInTheDocument();
});

test.each([
  ['of the header', () => button('Menu')],
  ['of a link in the list', () => page.getByRole('button', { name: /^More/ })],
  ['of the QR code', () => button('Download')],
])('a menu %s that is open when a phone is turned closes, and the next Esc closes the sheet', async (_whose, opener) => {
  await page.viewport(740, 360);
  openDesk();
  await desk.createLink('4917012345678');
  await opener().click();
  await expect.poll(openMenus).toHaveLength(1);
  await page.viewport(360, 740);
  await expect.element(close).toBeVisible();
  expect(openMenus()).toHaveLength(0);
  await userEvent.keyboard('{Escape}');
  await expect.element(desk.result).not.toBeInTheDocument();
});

const openMenus = () => document.querySelectorAll(':popover-open');

test('a sheet stays under the end of the session however often Esc is pressed, and closes by it after the sign-in', async () => {
  const { server } = openDesk({ operator: 'Ada Lovelace' });
  await desk.createLink('4917012345678');
  await expect.element(close).toBeVisible();
  server.endSession();
  dispatchEvent(new Event('focus'));
  for (let presses = 0; presses < 6; presses++) {
    await expect.element(button('Sign in again')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
  }
  await expect.element(button('Sign in again')).toHaveFocus();
  server.beginSession();
  const otherTab = new BroadcastChannel('sharedesk.session');
  otherTab.postMessage('signed_in');
  await expect.element(button('Sign in again')).not.toBeInTheDocument();
  otherTab.close();
  await expect.element(close).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(desk.result).not.toBeInTheDocument();
});

test('a takeover shows its warning, its code and what to do with them without scrolling', async () => {
  openDesk();
  await desk.createTakeover('Take over', '4917012345678');
  for (const locator of [desk.result.getByRole('img', { name: 'QR code' }), button('Show QR code'), button('Copy link')]) {
    await expect.poll(() => locator.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(740);
  }
});

test('"New link" in the sheet leads back to the form', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await button('New link').click();
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('');
});
