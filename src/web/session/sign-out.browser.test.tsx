import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { paths } from '#contract/paths';
import { tab } from '../tab/this-tab';
import { pass } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';

const operator = 'Ada Lovelace';
const question = page.getByRole('dialog', { name: 'Sign out and forget live links?' });

async function signOut() {
  await page.getByRole('button', { name: /^Menu/ }).click();
  await page.getByRole('banner').getByRole('button', { name: 'Sign out', exact: true }).click();
}

test('with a live link a question comes before the sign-out; a key answers it safely, and it hands the link over', async () => {
  const { clipboard } = openDesk({ operator });
  const url = await desk.createLink('4917012345678');
  await desk.userId.fill('typed and not sent');
  await signOut();
  await expect.element(question).toHaveAccessibleDescription(/work until they end/);
  for (const key of ['{Escape}', '{Enter}']) {
    await expect.element(button('Stay signed in')).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(desk.userId).toHaveValue('typed and not sent');
    await expect.element(desk.link).toHaveAttribute('href', url);
    await signOut();
  }
  await question.getByRole('button', { name: 'Hand over' }).click();
  const handOver = page.getByRole('dialog', { name: 'Hand over 1 link' });
  await handOver.getByRole('button', { name: 'Copy message' }).click();
  await expect.element(handOver).toHaveTextContent('Message copied.');
  expect(clipboard.text()).toContain(url);
  await userEvent.keyboard('{Escape}');
  await expect.element(handOver).not.toBeInTheDocument();
  await expect.element(question).toBeVisible();
});

test('with a link that has ended no question comes; where the server cannot be reached nobody is signed out, and the page says so', async () => {
  openDesk({ operator });
  await desk.createLink('4917012345678');
  await pass(3_601_000);
  await expect.element(desk.result).toHaveTextContent('This link has ended');
  await desk.userId.fill('typed and not sent');
  const stored = { ...sessionStorage };
  // The fake server has no sign-out: the request fails as it does without a network.
  await signOut();
  await expect.element(desk.alert).toHaveTextContent(/You are still signed in.*do not leave this browser to anyone else/);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(desk.userId).toHaveValue('typed and not sent');
  expect({ ...sessionStorage }).toEqual(stored);
});

test('a page that signs out stays as long as the server does not answer, even if another tab has signed out before', async () => {
  const { server } = openDesk({ operator });
  await expect.element(page.getByText(operator)).toBeVisible();
  let releaseSession: () => void = () => undefined;
  const sessionReleased = new Promise<void>((resolve) => {
    releaseSession = resolve;
  });
  const fetched = vi.fn(async (path: string) => {
    if (path === paths.logout) return new Promise<Response>(() => undefined);
    await sessionReleased;
    return server.fetch(path);
  });
  vi.stubGlobal('fetch', fetched);
  onTestFinished(tab.cancelSignOut);
  // As in a tab whose operator has signed out in another one.
  vi.spyOn(tab, 'claim').mockReturnValue(false);
  // If the page were really left, all tests would end.
  const leave = [vi.spyOn(tab, 'handOver'), vi.spyOn(tab, 'forget')];
  for (const way of leave) way.mockThrow(new Error('the page was left'));

  dispatchEvent(new Event('focus'));
  await signOut();
  await expect.poll(() => fetched.mock.calls.map(([path]) => path)).toEqual([paths.session, paths.logout]);
  server.endSession();
  const [otherTab, thirdTab] = [new BroadcastChannel('sharedesk.session'), new BroadcastChannel('sharedesk.session')];
  const heard = new Promise((resolve) => thirdTab.addEventListener('message', resolve));
  otherTab.postMessage('signed_out');
  await heard;
  for (const channel of [otherTab, thirdTab]) channel.close();
  releaseSession();
  await expect.element(page.getByRole('dialog', { name: /^Session ended/ })).toBeVisible();
  for (const way of leave) expect(way).not.toHaveBeenCalled();
});
