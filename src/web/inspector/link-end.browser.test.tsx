import { expect, test, vi } from 'vitest';
import { installClock } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';

const minuteMs = 60_000;

test('at its end the link and its code disappear, and the page says so', async () => {
  installClock();
  openDesk();
  const url = await desk.createLink('4917012345678');
  vi.advanceTimersByTime(59.5 * minuteMs);
  await expect.element(desk.result).toHaveTextContent(/Time left\d+ s/);
  await expect.element(desk.link).toBeVisible();
  await desk.userId.click();
  vi.advanceTimersByTime(minuteMs);

  await expect.element(desk.status).toHaveTextContent(/^Link expired$/);
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.link).not.toBeInTheDocument();
  await expect.element(desk.result.getByRole('img')).not.toBeInTheDocument();
  expect(
    desk.result
      .getByRole('button')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['New link']);
  expect(document.documentElement.outerHTML).not.toContain(url);
});

test('at its end the focus moves from a button that disappears to the result', async () => {
  installClock();
  openDesk();
  await desk.createLink('4917012345678');
  button('Show QR code').element().focus();
  vi.advanceTimersByTime(60 * minuteMs + 1000);
  await expect.element(desk.status).toHaveTextContent(/^Link expired$/);
  await expect.element(desk.result).toHaveFocus();
});
