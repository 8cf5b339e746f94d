import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pass } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';
import { actByMenu, action, makeLinks, rows } from '../testing/recent-list';

const minuteMs = 60_000;
const hide = button('Hide');
const showAgain = button('Show again');
const code = page.getByRole('img', { name: 'QR code' });
const links = (url: string) => page.getByRole('link', { name: url });

/** Hides the page, as in a background tab, or shows it again. */
function turn(visibility: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Expects that neither the document nor any of its fields holds one of the secrets. */
function expectNothingOpen(...secrets: string[]) {
  const values = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value);
  const source = `${document.documentElement.outerHTML}\n${values.join('\n')}`;
  for (const secret of secrets) expect(source).not.toContain(secret);
}

test('"Hide" leaves neither link nor code nor user ID, and a click brings them back', async () => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678');
  await desk.userId.fill('another');
  await expect.element(links(url)).toBeVisible();
  await hide.click();

  await expect.element(desk.result).toHaveTextContent(/hidden/);
  await expect.element(desk.result).toHaveTextContent('49••••78');
  await expect.element(code).not.toBeInTheDocument();
  await expect.element(links(url)).not.toBeInTheDocument();
  expectNothingOpen(url, '4917012345678');

  await showAgain.click();
  await expect.element(desk.result).toHaveFocus();
  await expect.element(desk.link).toHaveAttribute('href', url);
  await expect.element(desk.result).toHaveTextContent('4917012345678');
  await expect.element(desk.result.getByRole('img', { name: 'QR code' })).toBeVisible();
});

test('"Hide" moves the focus to the result', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  hide.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(desk.result).toHaveFocus();
});

test('the next link is shown, and the one that was hidden stays out of sight', async () => {
  openDesk();
  const url = await desk.createLink('4917012345678');
  await hide.click();
  await desk.createLink('another-customer');
  await expect.element(desk.result).toHaveTextContent('another-customer');
  await expect.element(links(url)).not.toBeInTheDocument();
  expectNothingOpen(url, '4917012345678');
});

test('no key copies or shows a hidden link', async () => {
  const { clipboard } = openDesk();
  const url = await desk.createLink('4917012345678');
  await expect.poll(clipboard.text).toBe(url);
  clipboard.put('before');
  await hide.click();
  await userEvent.keyboard('qc');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(clipboard.text()).toBe('before');
});

test('while the page is hidden, another link that is selected in the list is shown, until the page is left', async () => {
  openDesk();
  const [first = '', second = ''] = await makeLinks('first-customer', '4917012345678');
  await desk.userId.fill('');
  await hide.click();
  await action(rows.last(), 'Show').click();
  await expect.element(desk.link).toHaveAttribute('href', first);
  expectNothingOpen(second, '4917012345678');
  dispatchEvent(new Event('pagehide'));
  await expect.element(showAgain).toBeVisible();
  expectNothingOpen(first, 'first-customer');
});

test('a tab that is out of sight for a minute hides the link, and for less does not', async () => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678');
  await desk.userId.fill('');
  turn('hidden');
  await pass(minuteMs - 2000);
  turn('visible');
  await expect.element(desk.link).toHaveAttribute('href', url);

  turn('hidden');
  await pass(minuteMs);
  await expect.element(desk.result).toHaveTextContent(/hidden/);
  expectNothingOpen(url, '4917012345678');
  turn('visible');
  expectNothingOpen(url, '4917012345678');
  await showAgain.click();
  await expect.element(desk.link).toHaveAttribute('href', url);
});

test('a code in full screen closes when the tab was out of sight for a minute', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await button('Show QR code').click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  turn('hidden');
  await pass(minuteMs);
  turn('visible');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(code).not.toBeInTheDocument();
});

test('the code of a recent link in full screen closes then too', async () => {
  openDesk();
  await makeLinks('4917012345678');
  await actByMenu(rows, 'Show QR');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  turn('hidden');
  await pass(minuteMs);
  turn('visible');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(code).not.toBeInTheDocument();
});

test('a page that is left holds no link, so the back button brings none back', async () => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678');
  await desk.userId.fill('');
  await expect.element(links(url)).toBeVisible();
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  // After this the browser may freeze the page.
  await Promise.resolve();
  expectNothingOpen(url, '4917012345678');
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expectNothingOpen(url, '4917012345678');
  await expect.element(showAgain).toBeVisible();
});

test.each([
  ['a click into the window', () => dispatchEvent(new Event('focus'))],
  ['a timer', () => vi.advanceTimersByTime(1000)],
])('after the machine slept with the page in sight, %s masks it before anything is painted', async (_event, wake) => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678');
  await desk.userId.fill('');
  await expect.element(links(url)).toBeVisible();
  vi.setSystemTime(Date.now() + minuteMs);
  wake();
  // The browser paints after the microtasks of an event.
  await Promise.resolve();
  expectNothingOpen(url, '4917012345678');
  await showAgain.click();
  await expect.element(desk.link).toHaveAttribute('href', url);
});

test('at its end a hidden link is gone for good', async () => {
  openDesk();
  const url = await desk.createLink('4917012345678');
  await hide.click();
  await pass(60 * minuteMs + 1000);
  await expect.element(desk.result).toHaveTextContent('This link has ended');
  await expect.element(showAgain).not.toBeInTheDocument();
  await expect.element(hide).not.toBeInTheDocument();
  expectNothingOpen(url);
  expect(JSON.stringify({ ...sessionStorage })).not.toContain(url);
});
