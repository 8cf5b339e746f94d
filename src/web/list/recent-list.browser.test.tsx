import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { tab } from '../tab/this-tab';
import { pass } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';
import { action, expectRows, firstPartKey, makeLinks, recent, rows, storedList } from '../testing/recent-list';

const minuteMs = 60_000;
const stored = () => JSON.stringify({ ...sessionStorage });
const find = recent.getByRole('searchbox', { name: 'Find' });
const show = (name: string) => recent.getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name });
const selected = () => recent.element().querySelector('tr[aria-current] bdi')?.textContent;

async function expectUsers(...masked: string[]) {
  await expect.poll(() => rows.elements().map((row) => row.querySelector('bdi')?.textContent)).toEqual(masked);
}

async function makeNoted(userId: string, note: string) {
  const field = page.getByRole('textbox', { name: 'Note' });
  // On a phone it unfolds when it is wanted.
  if (!field.query()) await button('Add note').click();
  await field.fill(note);
  return desk.createLink(userId);
}

test('the links of this tab are listed, newest first, with customer, note, mode and the minutes that are left', async () => {
  openDesk();
  await expect.element(recent).not.toBeInTheDocument();
  await makeNoted('4917012345678', 'Refund, for Anna');
  await makeNoted('customer-two', '');
  await expectUsers('…r-two', '…45678');
  await expect.element(rows.first()).toHaveTextContent(/View(1 h|60 min)/);
  await expect.element(rows.last()).toHaveTextContent('Refund, for Anna');
  const heads = recent.getByRole('columnheader').elements();
  expect(heads.map(({ textContent }) => textContent)).toEqual(['Select all', 'Customer', 'Note', 'Mode', 'Ends in', 'Actions']);
  await expect.element(recent).toHaveTextContent('2 · 2 live');
  await expect.element(recent).not.toHaveTextContent('4917012345678');
});

test('two customers never look alike, and no two buttons have the same name', async () => {
  openDesk();
  await makeLinks('4915112345678', '4917098765478', '4917012345678', '4915112345678');
  await expectUsers('…112345678', '…012345678', '…65478', '…112345678');
  const names = recent
    .getByRole('button')
    .elements()
    .map((element) => element.getAttribute('aria-label') ?? element.textContent);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('Copy: …112345678, 2 of 2');
  expect(names).toContain('Copy: …112345678, 1 of 2');
});

test('the time left counts in minutes, and in seconds in the last one; meanwhile nothing in the list changes', async () => {
  openDesk();
  await makeLinks('4917012345678');
  await pass(11.5 * minuteMs);
  await expect.element(rows).toHaveTextContent('49 min');
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(recent.element(), { childList: true, characterData: true, attributes: true, subtree: true });
  for (let second = 0; second < 10; second++) vi.advanceTimersByTime(1000);
  observer.disconnect();
  expect(changes).toEqual([]);
  await pass(48 * minuteMs);
  await expect.element(rows).toHaveTextContent(/View\d{1,2} s/);
});

test('the list is filtered by whether links live, and by user ID, mode and note', async () => {
  openDesk();
  await makeNoted('first-customer', 'Invoice');
  await makeNoted('second-customer', '');
  await pass(60 * minuteMs + 1000);
  await makeNoted('third-customer', 'Refund');
  await expect.element(recent).toHaveTextContent('3 · 1 live');
  await show('Live').click();
  await expectUsers('…rd-customer');
  await show('Ended').click();
  await expectRows(2);
  await find.fill('FIRST-c');
  await expectRows(1);
  await expect.element(rows).toHaveTextContent('Invoice');
  await expect.element(recent).toHaveTextContent('1 of 3 links');
  await show('Live').click();
  await expect.element(recent).toHaveTextContent('No link matches.');
  await find.fill('refund');
  await expectRows(1);
  await find.fill('');
  await show('All').click();
  await expectRows(3);
});

test('notes are never sent, are kept in the tab, and stand in the CSV file', async () => {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'about:blank';
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const { server } = openDesk();
  await makeNoted('4917012345678', '=Refund, for Anna');
  expect(JSON.stringify(server.drafts)).not.toContain('Refund');
  expect(await storedList()).toContain('=Refund, for Anna');
  await button('Export').click();
  await expect
    .poll(() => click.mock.contexts.map((link) => link instanceof HTMLAnchorElement && link.download))
    .toEqual(['sharedesk-links.csv']);
  // `Blob.text` would drop the byte order mark.
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files[0]?.arrayBuffer());
  const moment = '"\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"';
  expect(csv).toMatch(
    new RegExp(`^\\uFEFF"Mode",[^\\n]*"Note"\\r\\n"View","=""4917012345678""","1",${moment},${moment},"Live","'=Refund, for Anna"\\r\\n$`),
  );
});

test('"/" finds, and from there the arrow key leads into the list', async () => {
  openDesk();
  await makeLinks('4917012345678', 'customer-two');
  await userEvent.keyboard('/');
  await expect.element(find).toHaveFocus();
  await userEvent.keyboard('4917/');
  await expect.element(find).toHaveValue('4917/');
  await userEvent.keyboard('{Backspace}{ArrowDown}');
  await expect.element(action(rows, 'Show')).toHaveFocus();
});

test('"j" and "k" move the selection from anywhere, and the focus stays where it is', async () => {
  openDesk();
  await makeLinks('customer-one', 'customer-two', 'customer-6');
  await expect.element(desk.result).toHaveFocus();
  button('Clear').element().focus();
  await userEvent.keyboard('jj');
  await expect.poll(selected).toBe('…r-one');
  await expect.element(desk.result).toHaveTextContent('customer-one');
  await userEvent.keyboard('jk');
  await expect.poll(selected).toBe('…r-two');
  await expect.element(button('Clear')).toHaveFocus();
});

test('in the list, arrows, Home and End move selection and focus through the rows that the filter shows; Tab passes through one row', async () => {
  openDesk();
  await makeLinks('customer-one', 'other-two', 'customer-6', 'customer-7');
  await expect.element(desk.result).toHaveFocus();
  await find.fill('customer');
  await expectRows(3);
  action(rows.first(), 'Show').element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.poll(selected).toBe('…r-one');
  await expect.element(action(rows.last(), 'Show')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(selected).toBe('…mer-6');
  await userEvent.keyboard('{Home}');
  await expect.poll(selected).toBe('…mer-7');
  await userEvent.keyboard('{End}');
  await expect.element(action(rows.last(), 'Show')).toHaveFocus();
  await userEvent.keyboard('{Tab}{Tab}{Tab}');
  await expect.element(button('Export')).toHaveFocus();
});

test('the list is cleared after a question, and nothing is left', async () => {
  openDesk();
  await makeLinks('4917012345678', 'customer-two');
  await button('Clear').click();
  const question = page.getByRole('dialog', { name: 'Clear the list?' });
  await expect.element(question.getByRole('button', { name: 'Keep the list' })).toHaveFocus();
  await question.getByRole('button', { name: 'Clear it' }).click();
  await expect.element(recent).not.toBeInTheDocument();
  await expect.element(desk.result).not.toBeInTheDocument();
  await expect.element(desk.userId).toHaveFocus();
  expect(stored()).not.toContain('sharedesk.links');
});

test('what is stored of the list is encrypted, and is there as soon as the link is shown', async () => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678');
  const content = sessionStorage.getItem(firstPartKey) ?? '';
  expect(content).toMatch(/^[\w+/]+=*$/);
  for (const readable of [url, 'share.example', '4917012345678']) expect(atob(content)).not.toContain(readable);
  expect(JSON.parse(await storedList())).toEqual([expect.objectContaining({ url, userId: '4917012345678' })]);
  await expect.element(recent).toHaveTextContent('Kept until you close this tab.');
});

test('where the browser cannot encrypt, the list says that it does not outlast the page, also while it is empty', async () => {
  vi.spyOn(tab, 'canSeal').mockReturnValue(false);
  openDesk();
  const isLost = /Lost when this page is reloaded or closed: without https/;
  await expect.element(page.getByText(isLost)).toBeVisible();
  await expect.element(page.getByText(/until you close this tab/)).not.toBeInTheDocument();
  await makeLinks('4917012345678');
  await expect.element(recent).toHaveTextContent(isLost);
});

test('at every width customers that need long masks break before they meet what stands beside them', async () => {
  openDesk();
  const ids = ['4911234567890-telegram', '4921234567890-telegram', `4${'w'.repeat(40)}`, `5${'w'.repeat(40)}`];
  await makeLinks(...ids);
  await pass(51 * minuteMs);
  await expect.element(action(recent, 'Renew').first()).toBeVisible();
  for (const width of [320, 640, 1280]) {
    await page.viewport(width, 740);
    for (const row of rows.elements()) {
      const [customer, mask, actions] = ['th', 'bdi', 'td:last-child'].map((part) => row.querySelector(part)?.getBoundingClientRect());
      expect(mask?.right, `${width} px`).toBeLessThanOrEqual((customer?.right ?? 0) + 0.5);
      expect(customer?.right, `${width} px`).toBeLessThanOrEqual(actions?.left ?? 0);
    }
  }
});

/** Where a page of this width shows something that stands out of the list, or that breaks. */
function findFaults(width: number): unknown[] {
  const region = recent.element().getBoundingClientRect();
  const within = [...recent.element().querySelectorAll('*')].filter((element) => !element.closest('.sr-only, bdi'));
  const out = within.filter((element) => element.getBoundingClientRect().right > region.right + 0.5);
  const broken = [...recent.element().querySelectorAll('bdi, time')].filter(
    (element) => !element.closest('td:nth-child(3)') && element.getClientRects().length !== 1,
  );
  const height = width < 560 ? 56 : 44;
  const wrongHeight = rows.elements().filter((row) => Math.round(row.getBoundingClientRect().height) !== height);
  return [...out, ...broken, ...wrongHeight].map(({ outerHTML }) => outerHTML);
}

test('at every width nothing stands out of the list or the page, and no customer or time breaks', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await pass(60 * minuteMs + 1000);
  await makeNoted('W'.repeat(255), 'N'.repeat(120));
  await desk.createTakeover('Take over', '4915112345678');
  // Where a link ends soon, its row has a button more.
  await pass(51 * minuteMs);
  await expect.element(action(recent, 'Renew').first()).toBeVisible();
  await desk.hours.fill('167');
  await desk.createTakeover('Auto hand-back', '4917098765432');
  await expectRows(4);
  for (const width of [1920, 1440, 1024, 768, 680, 640, 360, 320]) {
    await page.viewport(width, 740);
    await expect.poll(() => findFaults(width), { message: `${width} px` }).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  }
});
