import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { encodeQr } from '../qr/encode-qr';
import { toPath } from '../qr/qr-drawing';
import { pass } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';
import { actByMenu, action, expectRows, makeLinks, recent, rows, storedList } from '../testing/recent-list';

const minuteMs = 60_000;
const code = page.getByRole('dialog').getByRole('img', { name: 'QR code' });
const selected = () => recent.element().querySelector('tr[aria-current] bdi')?.textContent;
const primary = () => rows.elements().map((row) => row.querySelector('td:last-child button')?.textContent);

test('a click anywhere in a row selects it, and the focus stays in the list', async () => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678', 'customer-two');
  await expect.poll(selected).toBe('…r-two');
  await rows.nth(1).getByText('View').click();
  await expect.poll(selected).toBe('…45678');
  await expect.element(desk.link).toHaveAttribute('href', url);
  await action(rows.nth(0), 'Show').click();
  await expect.element(desk.result).toHaveTextContent('customer-two');
  await expect.element(action(rows.nth(0), 'Show')).toHaveFocus();
});

test('"Copied" belongs to the button that copied last', async () => {
  const { clipboard } = openDesk();
  const urls = await makeLinks('4917012345678', 'customer-two');
  await action(rows.nth(1), 'Copy').click();
  await expect.element(action(rows.nth(1), 'Copied')).toBeVisible();
  await expect.element(desk.status).toHaveTextContent(/^Copied$/);
  expect(clipboard.text()).toBe(urls[0]);
  await action(rows.nth(0), 'Copy').click();
  await expect.element(action(rows.nth(0), 'Copied')).toBeVisible();
  await expect.element(action(rows.nth(1), 'Copy')).toBeVisible();
  expect(clipboard.text()).toBe(urls[1]);
  await pass(2000);
  await expect.element(action(rows.nth(0), 'Copy')).toBeVisible();
});

test('a copy that fails says so, and selects its row, so that the link can be copied by hand', async () => {
  const { clipboard } = openDesk();
  const [url = ''] = await makeLinks('4917012345678', 'customer-two');
  clipboard.refuse();
  await action(rows.nth(1), 'Copy').click();
  await expect.element(desk.alert).toHaveTextContent('did not let Sharedesk copy');
  await expect.poll(selected).toBe('…45678');
  await expect.element(desk.link).toHaveAttribute('href', url);
  await expect.element(action(recent, 'Copied')).not.toBeInTheDocument();
  await action(rows.nth(0), 'Show').click();
  await expect.element(desk.alert).not.toBeInTheDocument();
});

test('Enter on a row copies a link that reads along, and shows the QR code of one that takes over, which is not copied', async () => {
  const { clipboard } = openDesk();
  const [url = ''] = await makeLinks('4917012345678');
  const takeover = await desk.createTakeover('Take over', 'customer-two');
  await expectRows(2);
  await expect.element(desk.result).toHaveFocus();
  clipboard.put('something else');
  action(rows.nth(1), 'Show').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(clipboard.text).toBe(url);
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.element(code).toBeVisible();
  expect(code.element().innerHTML).toContain(toPath(encodeQr(takeover) ?? []));
  expect(clipboard.text()).toBe(url);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(action(rows.nth(0), 'Show')).toHaveFocus();
});

test('a row has one button for what is wanted most, and the rest in its menu', async () => {
  openDesk();
  await makeLinks('4917012345678');
  await desk.hours.fill('8');
  await desk.createTakeover('Take over', 'customer-two');
  await expect.poll(primary).toEqual(['Show QR', 'Copy']);
  await pass(51 * minuteMs);
  await expect.poll(primary).toEqual(['Show QR', 'Renew']);
  await expect.element(rows.nth(1).getByText('9 min')).toHaveClass(/caution/);
  await pass(10 * minuteMs);
  await expect.poll(primary).toEqual(['Show QR', 'Create again']);
  await expect.element(rows.nth(1)).toHaveTextContent(/ended \d\d:\d\d/);
  await action(rows.nth(0), 'More').click();
  const menu = recent.element().querySelector('[popover]');
  expect([...(menu?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).toEqual(['Copy', 'Create again', 'Remove']);
});

test('the menu opens on its first choice, is left with Esc, and another click on its button closes it', async () => {
  const { clipboard } = openDesk();
  const url = await desk.createTakeover('Auto hand-back', '4917012345678');
  const more = action(rows, 'More');
  await more.click();
  await expect.element(more).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{Escape}');
  await expect.element(more).toHaveFocus();
  await expect.element(more).toHaveAttribute('aria-expanded', 'false');
  await more.click();
  await more.click();
  await expect.element(more).toHaveAttribute('aria-expanded', 'false');
  await more.click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(clipboard.text).toBe(url);
  await expect.element(desk.status).toHaveTextContent(/^Copied$/);
  await expect.element(more).toHaveFocus();
});

test('"Create again" fills in the form and makes nothing', async () => {
  const { server } = openDesk();
  await desk.hours.fill('8');
  await desk.createTakeover('Auto hand-back', '4917012345678');
  await expectRows(1);
  await desk.mode('View').click();
  await actByMenu(rows, 'Create again');
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await expect.element(desk.mode('Auto hand-back')).toBeChecked();
  await expect.element(desk.hours).toHaveValue('8');
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(server.drafts).toHaveLength(1);
});

test('"Renew" makes the same link again at once, with its note, whatever the form holds', async () => {
  const { server } = openDesk();
  await page.getByRole('textbox', { name: 'Note' }).fill('Refund, for Anna');
  await makeLinks('4917012345678');
  await pass(55 * minuteMs);
  await desk.userId.fill('another-customer');
  await desk.mode('Take over').click();
  await action(rows, 'Renew').click();
  await expectRows(2);
  expect(server.drafts).toEqual([server.drafts[0], server.drafts[0]]);
  await expect.element(rows.first()).toHaveTextContent('Refund, for Anna');
  await expect.element(desk.result).toHaveTextContent('4917012345678');
});

test('"Renew" asks first where the link takes over, also after the end', async () => {
  const { server } = openDesk();
  await desk.createTakeover('Take over', '4917012345678');
  await pass(61 * minuteMs);
  await expect.poll(primary).toEqual(['Create again']);
  await actByMenu(rows, 'Renew');
  await button('Go back').click();
  expect(server.drafts).toHaveLength(1);
  await actByMenu(rows, 'Renew');
  await button(/yes, create/i).click();
  await expectRows(2);
  expect(server.drafts[1]).toEqual(server.drafts[0]);
});

test('a live link is removed after a question, the next row is selected, and has the focus', async () => {
  openDesk();
  const [url = '', other = ''] = await makeLinks('4917012345678', 'customer-two');
  await action(rows.nth(1), 'Show').click();
  await actByMenu(rows.nth(1), 'Remove');
  const question = page.getByRole('dialog', { name: 'Remove a live link from the list?' });
  await expect.element(question).toHaveAccessibleDescription(/goes on working until it ends/);
  await expect.element(question.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(action(rows.nth(1), 'More')).toHaveFocus();
  await expectRows(2);

  await actByMenu(rows.nth(1), 'Remove');
  await question.getByRole('button', { name: 'Remove it' }).click();
  await expectRows(1);
  await expect.element(action(rows, 'Show')).toHaveFocus();
  await expect.poll(selected).toBe('…r-two');
  await expect.poll(storedList).not.toContain(url);
  expect(await storedList()).toContain(other);
});

test('a link that has ended leaves no URL, in the page or in the storage, and is removed without a question', async () => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678');
  expect(await storedList()).toContain(url);
  await pass(60 * minuteMs + 1000);
  await expect.element(rows).toHaveTextContent('ended');
  expect(document.documentElement.outerHTML).not.toContain(url);
  await expect.poll(storedList).not.toContain(url);
  await actByMenu(rows, 'Remove');
  await expect.element(recent).not.toBeInTheDocument();
  await expect.element(desk.userId).toHaveFocus();
});

test.each([
  'A note that is far too long for its column, and then some more of it',
  'ملاحظة طويلة جدًا عن العميل لا يتسع لها العمود كله أبدًا',
])('a note that is too long loses its end, and not its beginning: %s', async (note) => {
  openDesk();
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
  await desk.createLink('4915112345678');
  const cell = rows.first().getByRole('cell', { name: note.slice(0, 5) });
  await expect.element(cell).toBeVisible();
  const text = cell.element().querySelector('bdi')?.firstChild;
  if (!text) throw new Error('The cell has no note.');
  const first = document.createRange();
  first.setStart(text, 0);
  first.setEnd(text, 1);
  const [box, letter] = [cell.element().getBoundingClientRect(), first.getBoundingClientRect()];
  expect(letter.left).toBeGreaterThanOrEqual(box.left - 1);
  expect(letter.right).toBeLessThanOrEqual(box.right + 1);
});
