import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { pass } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';

const minuteMs = 60_000;
const renew = button('Renew');
const hasEnded = desk.result.getByText(/This link has ended/);

/** Puts the clock forward in steps that are shorter than an absence of the operator. */
function passMinutes(minutes: number) {
  for (let passedMs = 0; passedMs < minutes * minuteMs; passedMs += 30_000) vi.advanceTimersByTime(30_000);
}

test('the time left is in minutes, amber in the last ten, and in seconds in the last one', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(desk.result).toHaveTextContent('1 h left');
  passMinutes(48.5);
  const left = desk.result.getByText(/ left$/);
  await expect.element(left).toHaveTextContent(/^12 min left$/);
  await expect.element(left).not.toHaveClass('text-caution');
  await expect.element(renew).not.toBeInTheDocument();
  passMinutes(2);
  await expect.element(left).toHaveTextContent(/^10 min left$/);
  await expect.element(left).toHaveClass('text-caution');
  await expect.element(renew).toBeVisible();
  passMinutes(9);
  await expect.element(left).toHaveTextContent(/^\d\d s left$/);
});

test('while nothing visible changes, nothing in the result changes', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(button('Copy link')).toHaveTextContent('Link copied.');
  await pass(2000);
  await expect.element(button('Copy link')).toHaveTextContent(/^Copy link$/);
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(desk.result.element(), { subtree: true, childList: true, characterData: true, attributes: true });
  await pass(20_000);
  await Promise.resolve();
  expect(changes).toEqual([]);
  passMinutes(2);
  await expect.element(desk.result).toHaveTextContent('58 min left');
  observer.disconnect();
});

test('at its end the link and its code disappear, the page says so politely, and the operator goes on', async () => {
  openDesk();
  const url = await desk.createLink('4917012345678');
  await desk.userId.click();
  passMinutes(60.5);

  await expect.element(hasEnded).toBeVisible();
  expect(hasEnded.element().closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.link).not.toBeInTheDocument();
  await expect.element(desk.result.getByRole('img')).not.toBeInTheDocument();
  const names = desk.result.getByRole('button').elements();
  expect(names.map(({ textContent }) => textContent)).toEqual(['Renew', 'New linkn']);
  expect(document.documentElement.outerHTML).not.toContain(url);
});

test('at its end the focus moves from a button that disappears to the result', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(desk.result).toHaveFocus();
  button('Show QR code').element().focus();
  passMinutes(60.5);
  await expect.element(hasEnded).toBeVisible();
  await expect.element(desk.result).toHaveFocus();
});

test('"Renew" fills the form with what the link was made of', async () => {
  openDesk();
  await desk.hours.fill('2');
  await desk.createTakeover('Auto hand-back', '4917012345678');
  await desk.userId.fill('somebody-else');
  await desk.mode('View').click();
  passMinutes(121);
  await renew.click();
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await expect.element(desk.mode('Auto hand-back')).toBeChecked();
  await expect.element(desk.hours).toHaveValue('2');
  await expect.element(page.getByRole('region', { name: 'Share link' })).not.toBeInTheDocument();
});
