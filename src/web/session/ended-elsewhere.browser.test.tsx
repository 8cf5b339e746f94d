import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { pass } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';

const ended = page.getByRole('dialog', { name: 'Session ended. Sign in to continue.' });
/** Where the tab keeps what is typed for the sign-in. */
const typedKey = 'sharedesk.typed.v3.0';

const lookAfterMs = 1000;
/** The longest that a page which is seen waits before it asks again, in milliseconds: as the server says, or after a look that failed. */
const longestMs = 1200;
const longestAfterFailureMs = 18_000;

function turn(visibility: 'hidden' | 'visible') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

test('a page that is only looked at says when its session was ended elsewhere, hides the link, and keeps what is typed', async () => {
  const { server } = openDesk({ operator: 'Ada Lovelace', lookAfterMs });
  await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('typed and not sent');
  server.endSession();
  await pass(longestMs);
  await expect.element(ended).toBeVisible();
  await expect.element(button('Sign in again')).toHaveFocus();
  await expect.element(desk.result).toHaveTextContent(/are hidden/);
  await expect.element(desk.userId).toHaveValue('typed and not sent');
  expect(document.body.innerHTML).not.toContain(url);
  await expect.poll(() => sessionStorage.getItem(typedKey)).not.toBeNull();

  // In another tab, which says so.
  server.beginSession();
  const otherTab = new BroadcastChannel('sharedesk.session');
  otherTab.postMessage('signed_in');
  await expect.element(ended).not.toBeInTheDocument();
  otherTab.close();
  await expect.poll(() => sessionStorage.getItem(typedKey)).toBeNull();
  await expect.element(desk.userId).toHaveValue('typed and not sent');
  await button('Show again').click();
  await expect.element(desk.link).toHaveAttribute('href', url);
});

test('a page that nobody sees asks nothing until it is seen again, and a server that does not answer ends no session', async () => {
  const { server } = openDesk({ operator: 'Ada Lovelace', lookAfterMs });
  await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
  turn('hidden');
  const before = server.sessionReads();
  await pass(100 * longestMs);
  expect(server.sessionReads()).toBe(before);
  turn('visible');
  await expect.poll(server.sessionReads).toBe(before + 1);

  const fetched = vi.fn(() => Promise.reject(new TypeError('no network')));
  vi.stubGlobal('fetch', fetched);
  await pass(longestMs);
  await expect.poll(() => fetched.mock.calls.length).toBe(1);
  await pass(longestAfterFailureMs / 2);
  expect(fetched).toHaveBeenCalledTimes(1);
  await expect.element(desk.alert).not.toBeInTheDocument();
  await expect.element(ended).not.toBeInTheDocument();
});

test('"Sign out everywhere" asks first, and where nothing was ended the page says so', async () => {
  const { server } = openDesk({ operator: 'Ada Lovelace' });
  const everywhere = button('Sign out everywhere');
  const question = page.getByRole('dialog', { name: 'Sign out everywhere?' });
  const open = async () => {
    await page.getByRole('button', { name: /^Menu/ }).click();
    await everywhere.click();
  };
  await open();
  await expect.element(question).toHaveAccessibleDescription(/^Ends your sessions in all browsers\./);
  await expect.element(button('Stay signed in')).toHaveFocus();
  await expect.element(question.getByRole('button', { name: 'Hand over' })).not.toBeInTheDocument();
  await button('Stay signed in').click();
  await expect.element(question).not.toBeInTheDocument();

  await desk.createLink('4917012345678');
  await open();
  await expect.element(question).toHaveTextContent(/this desk will not list them/);
  await expect.element(question.getByRole('button', { name: 'Hand over' })).toBeVisible();
  await question.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect.element(desk.alert).toHaveTextContent(/^You are still signed in/);
  await expect.element(ended).not.toBeInTheDocument();

  await open();
  server.endSession();
  await question.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect.element(ended).toBeVisible();
  await expect.element(desk.alert).not.toBeInTheDocument();
  await expect.element(desk.userId).toHaveValue('4917012345678');
});
