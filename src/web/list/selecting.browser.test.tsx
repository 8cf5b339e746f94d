import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pass } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';
import { action, expectRows, makeLinks, recent, rows } from '../testing/recent-list';

const all = recent.getByRole('checkbox', { name: 'Select all' });
const boxes = recent.getByRole('checkbox', { name: /^Select: / });
const bar = page.getByRole('group', { name: 'Selected links' });
const find = recent.getByRole('searchbox', { name: 'Find' });

/** The places of the selected rows, from above. */
const chosen = () => boxes.elements().flatMap((box, at) => (box instanceof HTMLInputElement && box.checked ? at : []));

async function openWith(count: number) {
  const opened = openDesk();
  const urls = await makeLinks(...Array.from({ length: count }, (_, index) => `customer-${index}`));
  // Newest first, as in the list.
  return { ...opened, urls: urls.reverse() };
}

test('check boxes select rows without a word from the inspector, and the bar says how many', async () => {
  await openWith(3);
  await boxes.nth(1).click();
  await expect.element(bar).toHaveTextContent('1 selected');
  await expect.element(desk.result).toHaveTextContent('customer-2');
  await expect.element(all).toBePartiallyChecked();
  await all.click();
  await expect.element(bar).toHaveTextContent('3 selected');
  await all.click();
  await expect.element(bar).not.toBeInTheDocument();
  await expect.element(button('Export')).toBeVisible();
});

test('Shift selects up to the row that is clicked, Ctrl adds one, and a plain click still shows the link', async () => {
  await openWith(5);
  await rows.nth(3).getByText('View').click();
  await expect.element(desk.result).toHaveTextContent('customer-1');
  await rows
    .nth(1)
    .getByText('View')
    .click({ modifiers: ['Shift'] });
  await expect.poll(chosen).toEqual([1, 2, 3]);
  await rows
    .nth(0)
    .getByText('View')
    .click({ modifiers: ['ControlOrMeta'] });
  await rows
    .nth(2)
    .getByText('View')
    .click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(chosen).toEqual([0, 1, 3]);
  await boxes.nth(4).click({ modifiers: ['Shift'] });
  await expect.poll(chosen).toEqual([0, 1, 2, 3, 4]);
  await expect.element(desk.result).toHaveTextContent('customer-1');
  expect(getSelection()?.toString()).toBe('');
});

test('with the keyboard: Space selects a row, Shift with the arrows a range, Ctrl+A all, and Esc none', async () => {
  await openWith(4);
  await expect.element(desk.result).toHaveFocus();
  action(rows.first(), 'Show').element().focus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.element(boxes.nth(0)).toHaveFocus();
  await userEvent.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
  await expect.poll(chosen).toEqual([0, 1]);
  await expect.element(boxes.nth(1)).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
  await expect.poll(chosen).toEqual([0, 1, 3]);
  await expect.element(desk.result).toHaveTextContent('customer-0');
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.poll(chosen).toEqual([0, 1, 2, 3]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(chosen).toEqual([]);
  await expect.element(boxes.nth(3)).toHaveFocus();
});

test('"Select all" means the rows that the filter shows, and the bar says how many it hides', async () => {
  await openWith(12);
  await boxes.nth(0).click();
  await find.fill('customer-1');
  await expectRows(3);
  await all.click();
  await expect.element(bar).toHaveTextContent('3 selected');
  await find.fill('customer-11');
  await expect.element(bar).toHaveTextContent('3 selected · 2 not shown');
  await all.click();
  await expect.element(bar).toHaveTextContent('2 selected · 2 not shown');
  await button('Clear selection').click();
  await find.fill('');
  await expectRows(12);
  expect(chosen()).toEqual([]);
});

test('a removed link is no longer selected, and the next new link is not selected in its place', async () => {
  await openWith(2);
  await all.click();
  await action(rows.first(), 'More').click();
  await action(recent, 'Remove').click();
  await button('Remove it').click();
  await expect.element(bar).toHaveTextContent('1 selected');
  await desk.createLink('another');
  await expectRows(2);
  expect(chosen()).toEqual([1]);
});

test('a list and messages are copied in the order of the rows, and hidden links stay out of sight', async () => {
  const { clipboard, urls } = await openWith(2);
  await all.click();
  await button('Hide').click();
  await bar.getByRole('button', { name: 'Copy list' }).click();
  await expect.element(desk.status).toHaveTextContent(/^Copied$/);
  expect(clipboard.text()).toBe(`customer-1\t${urls[0]}\ncustomer-0\t${urls[1]}`);
  await bar.getByRole('button', { name: 'Copy as message' }).click();
  await expect.poll(clipboard.text).toMatch(/^Please read along in 2 live customer chats:/);
  for (const url of urls) expect(document.documentElement.outerHTML).not.toContain(url);
});

test('a copy that fails says so, and shows no link', async () => {
  const { clipboard, urls } = await openWith(1);
  await desk.userId.fill('');
  await button('Hide').click();
  await all.click();
  clipboard.refuse();
  await bar.getByRole('button', { name: 'Copy list' }).click();
  await expect.element(bar.getByRole('alert')).toHaveTextContent('did not let Sharedesk copy');
  expect(document.documentElement.outerHTML).not.toContain(urls[0]);
});

test('where selected links take over, a warning comes before the buttons that copy them', async () => {
  openDesk();
  await desk.createTakeover('Take over', '4917012345678');
  await expectRows(1);
  await all.click();
  await expect.element(bar.getByRole('button', { name: 'Copy list' })).toHaveAccessibleDescription(/chat previews open links/);
});

test('ended links are counted, and there is nothing to copy where none is live', async () => {
  openDesk();
  await makeLinks('customer-0');
  await all.click();
  await pass(3_601_000);
  await expect.element(bar).toHaveTextContent('1 selected · 1 ended');
  await expect.element(bar.getByRole('button', { name: 'Copy list' })).toBeDisabled();
  await expect.element(bar.getByRole('button', { name: 'Export' })).toBeEnabled();
});

test('a file has no links, or has them after a question that says who can use it', async () => {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'about:blank';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const { urls } = await openWith(2);
  await boxes.nth(0).click();
  for (const choice of ['Without links', 'With links']) {
    await bar.getByRole('button', { name: 'Export' }).click();
    const question = page.getByRole('dialog', { name: 'Export 1 link' });
    await expect.element(question).toHaveAccessibleDescription(/^Anyone who gets a file with links can use them/);
    await question.getByRole('button', { name: choice }).click();
  }
  const [plain = '', secret = ''] = await Promise.all(files.map((file) => file.text()));
  expect(plain).toContain('customer-1');
  expect(plain).not.toContain('http');
  expect(secret).toContain(urls[0]);
  expect(secret).not.toContain(urls[1]);
});

test('on a phone a row shows its check box where its buttons are, once rows are to be selected, and keeps its height', async () => {
  await openWith(2);
  await page.viewport(360, 740);
  await button('Close').click();
  const heights = () => rows.elements().map((row) => row.getBoundingClientRect().height);
  await expect.element(boxes).not.toBeInTheDocument();
  await button('Select').click();
  await expect.element(all).toHaveFocus();
  await rows.nth(1).getByRole('time').click();
  await expect.poll(chosen).toEqual([1]);
  expect(heights()).toEqual([56, 56]);
  await expect.element(action(recent, 'Copy')).not.toBeInTheDocument();
  await button('Clear selection').click();
  await expect.element(boxes).not.toBeInTheDocument();
  await expect.element(action(rows.first(), 'Copy')).toBeVisible();
});

test('all live links are handed over as one message, which names customers by note or mask, and no link is seen', async () => {
  const { clipboard, urls } = await openWith(2);
  await button('Hide').click();
  await button('Hand over').click();
  const dialog = page.getByRole('dialog', { name: 'Hand over 2 links' });
  await expect.element(dialog).toHaveAccessibleDescription(/Anyone who has one can use it/);
  await dialog.getByRole('button', { name: 'Copy message' }).click();
  await expect.element(dialog).toHaveTextContent('Message copied.');
  for (const part of [...urls, '1. View · …mer-1']) expect(clipboard.text()).toContain(part);
  expect(document.documentElement.outerHTML).not.toContain(urls[0]);
  await dialog.getByRole('button', { name: 'Print QR sheet' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Print QR sheet' })).toHaveTextContent('2 codes on 1 page');
});

test('a sheet is there only while its dialog is, which closes when the page is left', async () => {
  await openWith(1);
  await all.click();
  await bar.getByRole('button', { name: 'Print QR sheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print QR sheet' });
  await expect.element(dialog.getByRole('button', { name: 'Print' })).toHaveFocus();
  expect(document.querySelectorAll('[data-qr-sheet] svg')).toHaveLength(1);
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await expect.element(dialog).not.toBeInTheDocument();
  expect(document.querySelector('[data-qr-sheet]')).toBeNull();
  expect(document.adoptedStyleSheets).toHaveLength(0);
});
