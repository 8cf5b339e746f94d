import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { tab } from '../tab/this-tab';
import { installClock } from '../testing/clock';
import { button, desk, openDesk } from '../testing/open-desk';
import { action, expectRows, listKey, makeLinks, recent, rows, storedList } from '../testing/recent-list';

const minuteMs = 60_000;
const stored = () => JSON.stringify({ ...sessionStorage });

async function expectUsers(...masked: string[]) {
  await expect.poll(() => rows.elements().map((row) => row.querySelector('bdi')?.textContent)).toEqual(masked);
}

test('the links of this tab are listed, newest first, with masked user IDs, mode, times and time left', async () => {
  openDesk();
  await expect.element(recent).not.toBeInTheDocument();
  await makeLinks('4917012345678', 'customer-two');
  await expectUsers('cu••••wo', '49••••78');
  await expect.element(rows.first()).toHaveTextContent('View');
  await expect.element(rows.first()).toHaveTextContent(/59 min \d+ s left|1 h 0 min 0 s left/);
  const times = rows.first().getByRole('time').elements();
  expect(times.map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/\d\d:\d\d/), expect.stringMatching(/\d\d:\d\d/)]);
  const heads = recent.getByRole('columnheader').elements();
  expect(heads.map(({ textContent }) => textContent)).toEqual(['User', 'Mode', 'Created', 'Ends', 'Status', 'Actions']);
  await expect.element(recent).not.toHaveTextContent('4917012345678');
});

test('the time left counts down', async () => {
  installClock();
  openDesk();
  await makeLinks('4917012345678');
  vi.advanceTimersByTime(59.5 * minuteMs);
  await expect.element(rows).toHaveTextContent(/Status\d{1,2} s left/);
});

test('the list is filtered by status and by text', async () => {
  installClock();
  openDesk();
  await makeLinks('first-customer', 'second-customer');
  vi.advanceTimersByTime(60 * minuteMs + 1000);
  await desk.createLink('third-customer');
  const filter = page.getByRole('search', { name: 'Filter' });
  const show = filter.getByLabelText('Show');
  const find = filter.getByLabelText('Find');
  await show.selectOptions('Live');
  await expectUsers('th••••er');
  await show.selectOptions('Ended');
  await expectUsers('se••••er', 'fi••••er');
  await find.fill('FIRST-c');
  await expectUsers('fi••••er');
  await show.selectOptions('Live');
  await expect.element(recent).toHaveTextContent('No link matches.');
  await find.fill('');
  await show.selectOptions('All');
  await expectRows(3);
});

test('a link that has ended says so, keeps only the actions that still make sense, and leaves no URL in the storage', async () => {
  installClock();
  openDesk();
  const [url = ''] = await makeLinks('4917012345678');
  await action(rows, 'Reveal').click();
  await expect.element(recent.getByRole('link')).toHaveAttribute('href', url);
  expect(sessionStorage.getItem(listKey)).not.toBeNull();
  expect(stored()).not.toContain(url);
  vi.advanceTimersByTime(60 * minuteMs + 1000);

  await expect.element(rows).toHaveTextContent('Ended');
  await expect.poll(() => rows.getByRole('button').elements()).toHaveLength(2);
  await expect.element(action(rows, 'Create again')).toBeVisible();
  await expect.element(recent.getByRole('link')).not.toBeInTheDocument();
  expect(document.documentElement.outerHTML).not.toContain(url);
  await action(rows, 'Remove').click();
  await expect.element(recent).not.toBeInTheDocument();
});

test('on a phone each link is a card with its names beside its values, and nothing is cut off', async () => {
  await page.viewport(360, 740);
  openDesk();
  await makeLinks('4917012345678', 'W'.repeat(255));
  await action(rows.first(), 'Reveal').click();
  await action(rows.last(), 'Reveal').click();
  await expect.poll(() => recent.getByRole('link').elements()).toHaveLength(2);
  await expect.element(rows.first().getByText('Created')).toBeVisible();
  const region = recent.element();
  const cut = [region, ...region.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && !element.closest('.sr-only'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > innerWidth;
    });
  expect(cut.map(({ outerHTML }) => outerHTML)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBe(360);
  const cells = rows.first().getByRole('cell').elements();
  expect(new Set(cells.map((cell) => cell.getBoundingClientRect().top)).size).toBeGreaterThan(2);
});

test('the list is cleared after a confirmation, and nothing is left', async () => {
  openDesk();
  await makeLinks('4917012345678', 'customer-two');
  await button('Clear all').click();
  const question = page.getByRole('dialog', { name: 'Clear the list?' });
  await expect.element(question.getByRole('button', { name: 'Keep the list' })).toHaveFocus();
  await question.getByRole('button', { name: 'Clear it' }).click();
  await expect.element(recent).not.toBeInTheDocument();
  await expect.element(desk.result).not.toBeInTheDocument();
  expect(stored()).not.toContain('sharedesk.links');
});

test('what is stored of the list is encrypted, and is there as soon as the link is shown', async () => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678');
  const content = sessionStorage.getItem(listKey) ?? '';
  expect(content).toMatch(/^[\w+/]+=*$/);
  for (const readable of [url, 'share.example', '4917012345678']) expect(atob(content)).not.toContain(readable);
  expect(JSON.parse((await storedList()) ?? '')).toEqual([expect.objectContaining({ url, userId: '4917012345678' })]);
  await expect.element(recent).toHaveTextContent(/The list ends when the tab is closed/);
});

test('where the browser cannot encrypt, the list says that it does not outlast the page', async () => {
  vi.spyOn(tab, 'canSeal').mockReturnValue(false);
  openDesk();
  await makeLinks('4917012345678');
  await expect.element(recent).toHaveTextContent(/lost when the page is reloaded or closed: without https/);
});
