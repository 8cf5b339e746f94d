import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const show = button('Show QR code');
const plate = page.getByRole('dialog');
const code = plate.getByRole('img', { name: 'QR code' });
const close = plate.getByRole('button', { name: 'Close' });

test.each([
  ['a small phone', 320, 568],
  ['a phone on its side', 640, 320],
  ['a page zoomed to 400 %', 320, 256],
  ['a large screen', 1920, 1080],
])('on %s the full screen is white to its edges, the code large and the button in reach', async (_name, width, height) => {
  openDesk();
  await desk.createLink('4917012345678');
  await page.viewport(width, height);
  await expect.poll(() => innerWidth).toBe(width);
  await userEvent.keyboard('q');
  await expect.element(code).toBeVisible();
  const box = plate.element().getBoundingClientRect();
  expect([box.x, box.y, box.width, box.height]).toEqual([0, 0, width, height]);
  expect(plate.element().scrollWidth).toBe(width);
  expect(getComputedStyle(plate.element()).backgroundColor).toBe('rgb(255, 255, 255)');
  const { left, top, right, bottom } = code.element().getBoundingClientRect();
  expect(Math.min(left, top, width - right, height - bottom)).toBeGreaterThanOrEqual(0);
  expect((right - left) / Math.min(width, height)).toBeGreaterThan(0.55);
  expect(isInReach(close.element())).toBe(true);
});

/** Whether a press on its middle would hit it, after the screen has scrolled to it. */
function isInReach(element: Element): boolean {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}

test.each([
  ['Esc', () => userEvent.keyboard('{Escape}')],
  ['a tap', () => plate.click({ position: { x: 5, y: 5 } })],
])('%s closes the full screen, and the focus goes back', async (_how, act) => {
  openDesk();
  await desk.createLink('4917012345678');
  await show.click();
  await expect.element(code).toBeVisible();
  await act();
  await expect.element(plate).not.toBeInTheDocument();
  await expect.element(show).toHaveFocus();
});

function replaceWakeLock(request: (type: string) => Promise<unknown>) {
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'wakeLock'));
}

test('the screen stays awake while the code is shown in full, also after a look at something else', async () => {
  const calls: string[] = [];
  replaceWakeLock(async (type) => {
    calls.push(type);
    return { release: async () => calls.push('released') };
  });
  openDesk();
  await desk.createLink('4917012345678');
  expect(calls).toEqual([]);
  await show.click();
  await expect.poll(() => calls).toEqual(['screen']);

  const visibility = vi.spyOn(document, 'visibilityState', 'get');
  for (const state of ['hidden', 'visible'] as const) {
    visibility.mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  }
  await expect.poll(() => calls).toEqual(['screen', 'screen', 'released']);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => calls).toEqual(['screen', 'screen', 'released', 'released']);
});

test('where the screen may not be kept awake, the code is shown all the same', async () => {
  replaceWakeLock(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  openDesk();
  await desk.createLink('4917012345678');
  await show.click();
  await expect.element(code).toBeVisible();
  await expect.element(desk.alert).not.toBeInTheDocument();
});
