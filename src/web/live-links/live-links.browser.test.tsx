import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainOffer } from '#contract/draft';
import { userIdHeader } from '#contract/live-links-request';
import { createFakeClipboard } from '../testing/fake-clipboard';
import { problem } from '../testing/fake-server';
import { liveLink, openLiveLinks } from '../testing/open-live-links';
import { translatePage } from '../testing/translator';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (name: string) => page.getByLabelText(name, { exact: true });
const rows = page
  .getByRole('region', { name: 'Live links' })
  .getByRole('row')
  .filter({ has: page.getByRole('time') });
const expectRows = (count: number) => expect.poll(() => rows.elements().length).toBe(count);
const alert = page.getByRole('alert');
const nothing = { links: [], next: null };

test('a supervisor sees when each link ends, what it allows and who made it, and copies its request ID; nothing opens a conversation', async () => {
  const clipboard = createFakeClipboard();
  const sub = 'auth0|62f3a9b1c0de44fe81aa0001';
  const links = [liveLink(42), liveLink(130, { mode: 'takeover', operator: sub, operatorName: undefined }), liveLink(-1)];
  const { container } = openLiveLinks({ list: () => ({ links, next: null }) });
  await expectRows(3);
  await expect.element(rows.nth(0)).toHaveTextContent(/42 min leftViewMaria Rossi/);
  await expect.element(rows.nth(1)).toHaveTextContent(/2 h 10 min leftTake overauth0\|62f3…a0001/);
  await expect.element(rows.nth(1).getByTitle(sub)).toBeVisible();
  await expect.element(rows.nth(2)).toHaveTextContent('ended');
  await expect.element(page.getByText('3 links', { exact: true })).toBeVisible();
  await expect.element(page.getByText(/^As of \d\d:\d\d/)).toBeVisible();
  await rows
    .nth(1)
    .getByRole('button', { name: `Copy request ID ${links[1]?.requestId}` })
    .click();
  await expect.poll(clipboard.text).toBe(links[1]?.requestId);
  await expect.element(page.getByText('Copied')).toBeInTheDocument();
  expect(Array.from(container.querySelectorAll('a'), (link) => link.getAttribute('href'))).toEqual(['./']);
  await expect.element(page.getByRole('columnheader', { name: 'Bot' })).not.toBeInTheDocument();
  expect(translatePage().bare).toEqual(new Set());
  await button('Refresh').click();
  await expectRows(3);
});

test('how many links were made in each hour is a table for those who do not see the bars', async () => {
  openLiveLinks({ list: () => nothing });
  const table = page.getByRole('table', { name: 'Links made in each hour' });
  await expect.poll(() => table.getByRole('row').elements().length).toBe(25);
  await expect.element(page.getByText('46 links made in the last 24 hours')).toBeVisible();
  await expect.element(page.getByText('No link is live now.')).toBeVisible();
});

test('each filter narrows the list; a user ID goes in no address, and is not left in its field', async () => {
  const offer = {
    ...plainOffer(168),
    bots: [
      { name: 'sales', title: 'Sales' },
      { name: 'support', title: 'Support' },
    ],
  };
  const links = [liveLink(10, { bot: 'sales' }), liveLink(20, { bot: 'support', operator: 'ben', operatorName: 'Ben' })];
  const { asked } = openLiveLinks({ offer, list: ({ headers }) => (headers.has(userIdHeader) ? nothing : { links, next: null }) });
  await expectRows(2);
  await field('Mode').selectOptions('Take over');
  await expect.poll(() => asked.at(-1)?.query).toEqual({ mode: 'takeover' });
  await field('Bot').selectOptions('Support');
  await expect.poll(() => asked.at(-1)?.query).toEqual({ mode: 'takeover', bot: 'support' });
  await field('Mode').selectOptions('All');
  await field('Operator').fill('Ben');
  await expect.poll(() => asked.at(-1)?.query).toEqual({ bot: 'support', operator: 'ben' });
  await field('Operator').fill('auth0|1');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked.at(-1)?.query).toEqual({ bot: 'support', operator: 'auth0|1' });

  await button('Clear filters').click();
  await expect.element(field('Operator')).toHaveFocus();
  await field('Ends').selectOptions('Within 8 hours');
  await expect.poll(() => Object.keys(asked.at(-1)?.query ?? {})).toEqual(['before']);
  const leftMs = Date.parse(asked.at(-1)?.query.before ?? '') - Date.now();
  expect(Math.round(leftMs / 3_600_000)).toBe(8);

  await field('User ID').fill(' 4917 häns ');
  await button('Show').click();
  await expect.element(page.getByText('No live link fits the filter.')).toBeVisible();
  expect(decodeURIComponent(asked.at(-1)?.headers.get(userIdHeader) ?? '')).toBe('4917 häns');
  expect(JSON.stringify(asked.map(({ query }) => query))).not.toContain('4917');
  await expect.element(field('User ID')).toHaveValue('');
  await expect.element(page.getByText(/Only user ID .49••••ns/)).toBeVisible();
  expect(document.body.innerHTML).not.toContain('4917');
  await button('Show all user IDs').click();
  await expect.element(field('User ID')).toHaveFocus();
  await expect.poll(() => asked.at(-1)?.headers.has(userIdHeader)).toBe(false);
  await expectRows(2);
});

test('pages follow each other, also after one without a link; a refresh keeps the list as long as it is', async () => {
  const pages: Record<string, { links: ReturnType<typeof liveLink>[]; next: string | null }> = {
    '': { links: [], next: 'two' },
    two: { links: [liveLink(5), liveLink(6)], next: 'three' },
    three: { links: [liveLink(7)], next: null },
  };
  const { asked } = openLiveLinks({ list: ({ query }) => pages[query.after ?? ''] ?? nothing });
  await expect.element(page.getByText('No live link fits the filter so far. Load more to look further.')).toBeVisible();
  await button('Load more').click();
  await expectRows(2);
  await expect.element(page.getByText('2 links so far')).toBeVisible();
  await button('Load more').click();
  await expectRows(3);
  await expect.element(button('Load more')).not.toBeInTheDocument();
  const before = asked.length;
  await button('Refresh').click();
  await expect
    .poll(() => asked.slice(before).map(({ query }) => [query.after, query.limit]))
    .toEqual([
      [undefined, '3'],
      ['two', '3'],
      ['three', '1'],
    ]);
  await expectRows(3);
});

test('where the store is down, the page says so and keeps what it has; a page that fails is asked for again', async () => {
  let down = true;
  const down503 = () => problem('upstream_unavailable', { retryAfterS: 5 });
  const list = ({ query }: { query: Record<string, string> }) => ({ links: [liveLink(9)], next: query.after ? null : 'more' });
  openLiveLinks({ list: (asked) => (down ? down503() : list(asked)) });
  await expect.element(alert).toHaveTextContent('The shared store cannot be asked now. Try again in a minute. Reference: 5b0f3c1e');
  down = false;
  await button('Try again').click();
  await expectRows(1);
  await expect.element(alert).not.toBeInTheDocument();
  down = true;
  await button('Load more').click();
  await expect.element(alert).toHaveTextContent('The shared store cannot be asked now.');
  await expectRows(1);
  down = false;
  await button('Try again').click();
  await expectRows(2);
  down = true;
  await button('Refresh').click();
  await expect.element(alert).toBeVisible();
  await expectRows(2);
});

test('offline, the list stays and the page says that it cannot be refreshed', async () => {
  openLiveLinks({ list: () => ({ links: [liveLink(9)], next: null }) });
  await expectRows(1);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  await button('Refresh').click();
  await expect.element(alert).toHaveTextContent('You are offline. The list cannot be refreshed.');
  await expectRows(1);
});

test('an operator whom the server refuses reads that the page is for supervisors, and finds the way back', async () => {
  openLiveLinks({ list: () => problem('not_allowed') });
  await expect.element(page.getByRole('heading', { name: 'Live links are for supervisors' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Back to the desk' })).toBeVisible();
  await expect.element(field('Operator')).not.toBeInTheDocument();
});

test.each(['Refresh', 'Export as CSV'])('where the session has ended, "%s" opens the dialog that asks for a sign-in', async (name) => {
  const { endSession } = openLiveLinks({ list: () => ({ links: [liveLink(9)], next: null }) });
  await expectRows(1);
  endSession();
  await button(name).click();
  await expect.element(page.getByRole('dialog', { name: 'Session ended. Sign in to continue.' })).toBeVisible();
});

test('the file has every page of what the filter finds, and says when it was cut', async () => {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return '#';
  });
  let endless = false;
  const { asked } = openLiveLinks({
    list: ({ query }) => ({ links: [liveLink(9, { operatorName: '=cmd()' })], next: endless || !query.after ? 'more' : null }),
  });
  await expectRows(1);
  await field('Mode').selectOptions('View');
  await expect.poll(() => asked.at(-1)?.query).toEqual({ mode: 'view' });
  await expect.element(button('Refresh')).toHaveAttribute('aria-busy', 'false');
  await button('Export as CSV').click();
  await expect.element(page.getByText('2 links saved.')).toBeVisible();
  expect(asked.at(-1)?.query).toEqual({ mode: 'view', limit: '500', after: 'more' });
  const text = (await files[0]?.text()) ?? '';
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text).toContain(`"'=cmd()"`);
  endless = true;
  await button('Export as CSV').click();
  await expect.element(page.getByText('The first 60 links saved. There are more: narrow the filter to get the rest.')).toBeVisible();
});
