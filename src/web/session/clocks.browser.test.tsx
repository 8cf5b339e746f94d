import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { installClock, pass } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';
import { storedList } from '../testing/recent-list';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const clockNotice = page.getByText(/^This computer’s clock is/);

const tickMs = 1000;

/** Sets the browser's own clock, which the page notices at its next tick. */
async function setForward(byMs: number) {
  vi.setSystemTime(Date.now() + byMs);
  await pass(tickMs);
}

/** A clock that jumps may mean a sleep, so the page masks its links. */
async function expectLinkAgain(url: string) {
  await button('Show again').click();
  await expect.element(desk.link).toHaveAttribute('href', url);
}

test('a clock that is set two hours forward ends no link, and the page says so', async () => {
  openDesk();
  const url = await desk.createLink('4917012345678');
  await expect.element(clockNotice).not.toBeInTheDocument();
  await setForward(2 * hourMs);
  await expect.element(clockNotice).toHaveTextContent(/is 2 h fast\. The times on this page are right/);
  await pass(tickMs);
  await expect.element(desk.result).toHaveTextContent(/(1 h|59 min) left/);
  await expectLinkAgain(url);
  expect(await storedList()).toContain(url);
});

test('a clock that is set two hours back does not keep a link that has ended', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await setForward(-2 * hourMs);
  await expect.element(clockNotice).toHaveTextContent(/is 2 h slow/);
  await pass(hourMs);
  await expect.element(desk.result).toHaveTextContent('This link has ended');
  await expect.element(desk.link).not.toBeInTheDocument();
});

test('with a clock that is three hours fast, the end is right before and after the link is made', async () => {
  installClock('2026-11-22T23:30:00Z');
  const { server } = openDesk();
  server.shiftClock(-3 * hourMs);
  await userEvent.keyboard('{Shift}');
  await expect.element(clockNotice).toHaveTextContent(/is 3 h fast/);
  const end = /Until 22:30 today/;
  await expect.element(desk.hours).toHaveAccessibleDescription(end);
  await desk.createLink('4917012345678');
  await expect.element(desk.result).toHaveTextContent(end);
  await expect.element(desk.result).toHaveTextContent(/(1 h|59 min) left/);
});

test('a clock that differs by less than two minutes is not worth a word', async () => {
  const { server } = openDesk();
  server.shiftClock(-119_000);
  await desk.createLink('4917012345678');
  await expect.element(clockNotice).not.toBeInTheDocument();
});

test('after a sleep nothing is dropped until the server tells its time, and then a link that has ended is', async () => {
  const { server } = openDesk();
  const url = await desk.createLink('4917012345678');
  // The clock that nobody can set stands still in a sleep.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network yet')));
  server.shiftClock(2 * hourMs);
  await setForward(2 * hourMs);
  await expect.element(desk.result).toHaveTextContent(/ 1 s left/);
  await expectLinkAgain(url);

  vi.stubGlobal('fetch', server.fetch);
  const before = server.sessionReads();
  await pass(15_000);
  await expect.poll(server.sessionReads).toBeGreaterThan(before);
  await pass(tickMs);
  await expect.element(desk.result).toHaveTextContent('This link has ended');
  await expect.element(button('Copy link')).not.toBeInTheDocument();
  await expect.poll(storedList).not.toContain(url);
});

test('a link that was seen to end stays ended when the server’s clock goes back', async () => {
  const { server } = openDesk();
  await desk.createLink('4917012345678');
  await pass(hourMs + 1000);
  await expect.element(desk.result).toHaveTextContent('This link has ended');
  server.shiftClock(-hourMs);
  await desk.createLink('customer-two');
  await expect
    .poll(() => page.getByRole('region', { name: 'Recent links' }).getByText('Ended', { exact: true }).elements().length)
    .toBeGreaterThan(0);
});

test('where nobody signs in, no session can end, and a page that stays open asks for none', async () => {
  const { server } = openDesk();
  await desk.userId.fill('4917012345678');
  await expect.poll(server.sessionReads).toBe(1);
  await pass(10 * minuteMs);
  expect(server.sessionReads()).toBe(1);
});
