import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pass } from '../testing/clock';
import { problem } from '../testing/fake-server';
import { button, desk, openDesk } from '../testing/open-desk';
import { actByMenu, action, makeLinks, recent, rows } from '../testing/recent-list';
import { translatePage } from '../testing/translator';

const minuteMs = 60_000;
const lost = page.getByText(/could not be shown/);

/** Opens a desk that the browser translates. */
function openTranslated() {
  const opened = openDesk();
  return { ...opened, ...translatePage() };
}

/** The page is whole, and no text of it can be lost to a translator. */
async function expectWhole(bare: Set<string>) {
  await expect.element(desk.create).toBeVisible();
  await expect.element(lost).not.toBeInTheDocument();
  expect([...bare]).toEqual([]);
}

test('on a translated page a link is made, copied, hidden, shown again, and ends', async () => {
  const { bare, clipboard, server } = openTranslated();
  const release = server.hold();
  await desk.userId.fill('4917012345678');
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Creating the link/);
  release();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.poll(clipboard.text).not.toBe('');
  clipboard.put('');
  await button('Copy link').click();
  await expect.element(desk.status).toHaveTextContent(/^Copied$/);
  expect(clipboard.text()).toBe(desk.link.element().getAttribute('href'));
  await button('Wrong person?').click();
  await button('Hide').click();
  await expect.element(desk.link).not.toBeInTheDocument();
  await button('Show again').click();
  await expect.element(desk.link).toBeVisible();
  await pass(59.5 * minuteMs);
  await expect.element(desk.result).toHaveTextContent(/\d+ s left/);
  await pass(minuteMs);
  await expect.element(desk.result).toHaveTextContent('This link has ended');
  await expectWhole(bare);
});

test('on a translated page a takeover asks, a second link follows, and the list is used', async () => {
  const { bare } = openTranslated();
  await desk.createTakeover('Take over', '4917012345678');
  await desk.mode('View').click();
  await desk.createLink('customer-two');
  await button('Show QR code').click();
  await userEvent.keyboard('{Escape}');
  await action(rows.last(), 'Show QR').click();
  await userEvent.keyboard('{Escape}');
  await recent.getByLabelText('Find').fill('nobody');
  await expect.element(recent).toHaveTextContent('No link matches.');
  await recent.getByLabelText('Find').fill('');
  await actByMenu(rows.last(), 'Create again');
  await expect.element(desk.mode('Take over')).toBeChecked();
  await button('Keys').click();
  await userEvent.keyboard('{Escape}');
  await expectWhole(bare);
});

test('on a translated page each failure is said, and the next one in its place', async () => {
  const { bare, server, clipboard } = openTranslated();
  await desk.create.click();
  await expect.element(desk.userId).toHaveAccessibleDescription(/Enter the customer’s user ID/);
  await desk.userId.fill('x\u200By');
  await expect.element(desk.userId).toHaveAccessibleDescription(/Character 2 cannot be seen/);
  await desk.userId.fill('491\u0430');
  await expect.element(desk.userId).toHaveAccessibleDescription(/Not what it looks like/);
  await desk.userId.fill('4917012345678');
  server.answerNextWith(() => problem('rate_limited', { retryAfterS: 7 }));
  await desk.create.click();
  await expect.element(desk.alert).toHaveTextContent(/Too busy/);
  server.answerNextWith(() => problem('upstream_timeout'));
  await desk.create.click();
  await expect.element(desk.alert).toHaveTextContent(/did not answer in time/);
  clipboard.refuse();
  await makeLinks('4917012345678');
  await button('Copy as message').click();
  await expect.element(desk.alert).toHaveTextContent(/did not let Sharedesk copy/);
  await button('Copy link').click();
  dispatchEvent(new Event('offline'));
  dispatchEvent(new Event('online'));
  await expectWhole(bare);
});

test('on a translated page an address fills in the form, and another one asks', async () => {
  const { bare } = openTranslated();
  onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
  location.hash = 'userId=4917012345678&mode=takeover';
  await expect.element(page.getByText(/Filled in by a link from your CRM/)).toBeVisible();
  await desk.userId.fill('typed-since');
  location.hash = 'userId=another&mode=view';
  await button('Replace it').click();
  await expect.element(desk.userId).toHaveValue('another');
  await button('Put back what I typed').click();
  await expect.element(desk.userId).toHaveValue('typed-since');
  await expectWhole(bare);
});
