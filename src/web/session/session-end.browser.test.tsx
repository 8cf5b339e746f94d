import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pass } from '../testing/clock';
import type { createFakeServer } from '../testing/fake-server';
import { button, desk, openDesk } from '../testing/open-desk';
import { expectRows } from '../testing/recent-list';

const operator = 'Ada Lovelace';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const ended = page.getByRole('dialog', { name: 'Session ended. Sign in to continue.' });

/** Ends the session. The page finds out without a click, since its window gets the focus. */
async function endSession(server: ReturnType<typeof createFakeServer>) {
  server.endSession();
  dispatchEvent(new Event('focus'));
  await expect.element(ended).toBeVisible();
}

test('nothing of the last link can be seen behind the dialog, whatever key is pressed', async () => {
  const { server } = openDesk({ operator });
  const url = await desk.createLink('4917012345678');
  await endSession(server);
  const expectNothingOpen = async () => {
    await expect.element(ended).toBeVisible();
    await expect.element(desk.result).toHaveTextContent(/are hidden/);
    await expect.element(button('Sign in again')).toHaveFocus();
    expect(document.body.innerHTML).not.toContain(url);
    expect(document.body.innerHTML).not.toContain('4917012345678');
    expect(page.getByRole('img', { name: 'QR code' }).elements()).toEqual([]);
  };
  await expectNothingOpen();
  for (const key of ['{Escape}', '{Escape}', '{Escape}', 'q', 'n', '{Control>}{Enter}{/Control}']) {
    await userEvent.keyboard(key);
    await expectNothingOpen();
  }
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement?.closest('main')).toBeNull();
  expect(server.drafts).toHaveLength(1);
});

test('the end of a session is announced in its last five minutes, and said when it comes, even where nobody looks', async () => {
  const { server } = openDesk({ operator });
  await expect.element(page.getByText(operator)).toBeVisible();
  const header = page.getByRole('banner');
  await pass(8 * hourMs - 5.5 * minuteMs);
  await expect.element(header).not.toHaveTextContent('Session ends');
  await expect.element(button('Sign in again')).not.toBeInTheDocument();
  await pass(minuteMs);
  await expect.element(header).toHaveTextContent(/Session ends \d\d:\d\d/);
  await expect.element(header.getByRole('button', { name: 'Sign in again' })).toBeVisible();

  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  const before = server.sessionReads();
  server.endSession();
  await pass(4.4 * minuteMs);
  expect(server.sessionReads()).toBe(before);
  await expect.element(ended).not.toBeInTheDocument();
  await pass(0.2 * minuteMs);
  await expect.element(ended).toBeVisible();
});

test('neither a sign-out nor the end of the session interrupts a link that is being made', async () => {
  const { server } = openDesk({ operator });
  const release = server.hold();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.poll(() => server.drafts.length).toBe(1);
  const before = server.sessionReads();
  server.endSession();
  dispatchEvent(new Event('focus'));
  await expect.poll(server.sessionReads).toBe(before + 1);
  await page.getByRole('button', { name: /^Menu/ }).click();
  const signOut = button('Sign out');
  await expect.element(signOut).toHaveAttribute('aria-disabled', 'true');
  signOut.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.element(desk.create).toHaveAttribute('aria-busy', 'true');
  await expect.element(ended).not.toBeInTheDocument();

  release();
  await expect.element(ended).toBeVisible();
  await expectRows(1);
  await expect.element(desk.result).toHaveTextContent(/are hidden/);
  expect(document.body.innerHTML).not.toContain('https://share.example/conversation/1');
});

test('a link from a CRM that comes after the end is offered after the sign-in, beside what was typed', async () => {
  const { server } = openDesk({ operator });
  await desk.userId.fill('typed before');
  await endSession(server);
  location.assign('#userId=from-the-crm&mode=takeover&hours=7');
  await expect.poll(() => location.hash).toBe('');
  const question = page.getByRole('dialog', { name: 'Replace what you typed?' });
  await expect.element(desk.userId).toHaveValue('typed before');
  expect(question.elements()).toEqual([]);

  server.beginSession();
  dispatchEvent(new Event('focus'));
  await expect.element(question).toBeVisible();
  await expect.element(desk.userId).toHaveValue('typed before');
  await button('Replace it').click();
  await expect.element(desk.userId).toHaveValue('from-the-crm');
  await expect.element(desk.mode('Take over')).toBeChecked();
  await expect.element(desk.hours).toHaveValue('7');
  expect(server.drafts).toEqual([]);
});

test('a server that does not answer ends nobody’s session; the page says so until it does', async () => {
  const { server } = openDesk({ operator });
  await expect.element(page.getByText(operator)).toBeVisible();
  await desk.userId.fill('4917012345678');
  const fetched = vi.fn(() => Promise.reject(new TypeError('no network')));
  vi.stubGlobal('fetch', fetched);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => fetched.mock.calls.length).toBe(1);
  // The page asks once more before it says anything.
  await pass(1000);
  await expect.element(desk.alert).toHaveTextContent(/cannot reach its server/);
  await expect.element(ended).not.toBeInTheDocument();
  await expect.element(desk.userId).toHaveValue('4917012345678');

  vi.stubGlobal('fetch', server.fetch);
  await button('Try again').click();
  await expect.element(desk.alert).not.toBeInTheDocument();
  await expect.element(desk.userId).toHaveValue('4917012345678');
});
