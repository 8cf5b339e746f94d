import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainOffer } from '#contract/draft';
import { pass } from '../testing/clock';
import { problem } from '../testing/fake-server';
import { button, desk, openDesk, pasteUserIds } from '../testing/open-desk';

const recent = page.getByRole('region', { name: 'Recent links' });
const progress = page.getByRole('progressbar', { name: 'Links' });
const summary = page.getByRole('region', { name: 'Links', exact: true });
const refused = page.getByRole('list', { name: /without a link/ });
const listFile = page.getByLabelText('Import a list');
const idsOf = (server: ReturnType<typeof openDesk>['server']) => server.drafts.map(({ userId }) => userId);

test('the button counts the rows that are ready; the others are listed with their reasons and stay in the field', async () => {
  const { server } = openDesk();
  await pasteUserIds('491701\n4,91512E+12\n491701\n49\u200b1703\n491704');
  await expect.element(refused).toHaveTextContent(/Row 2.*shortened this number.*Row 3.*Same as row 1.*Row 4.*Character 3 cannot be seen/);
  await button('Create 2 links').click();
  await expect.element(summary).toHaveTextContent(/^2 made/);
  expect(server.drafts).toMatchObject([
    { mode: 'view', userId: '491701', hours: 1 },
    { mode: 'view', userId: '491704', hours: 1 },
  ]);
  await expect.element(recent.getByRole('button', { name: /^Show: / })).toHaveLength(2);
  await expect.element(page.getByText('Select a link in the list to see it.')).toBeVisible();
  await expect.element(desk.userId).toHaveValue('4,91512E+12\n49\u200b1703');
  await button('Dismiss').click();
  await expect.element(summary).not.toBeInTheDocument();
});

test('odd user IDs of a list are named row by row, mended on one click, and asked about before their links are made', async () => {
  const { server } = openDesk();
  await pasteUserIds('491701\n49\u200b1702\ntel:491703\np\u0430ul-4');
  await expect
    .element(page.getByRole('list', { name: 'Characters that look like others' }))
    .toHaveTextContent(/Row 4.*character 2, .*U\+0430, Cyrillic/);
  await button('Remove what cannot be seen').click();
  await expect.element(desk.userId).toHaveValue('491701\n491702\ntel:491703\np\u0430ul-4');
  await button('Keep only the IDs').click();
  await expect.element(desk.userId).toHaveValue('491701\n491702\n491703\np\u0430ul-4');
  await expect.element(desk.userId).toHaveFocus();
  await button('Create 4 links').click();
  await expect
    .element(page.getByRole('alertdialog', { name: 'Create 4 links?' }))
    .toHaveTextContent(/Row 4: some characters are not what they look like/);
  expect(server.drafts).toEqual([]);
  await button('Yes, create 4 links').click();
  await expect.element(summary).toHaveTextContent(/^4 made/);
  expect(idsOf(server).sort()).toEqual(['491701', '491702', '491703', 'p\u0430ul-4']);
});

test('a damaged number alone is refused, and nothing is sent', async () => {
  const { server } = openDesk();
  await desk.userId.fill('4,91512E+12');
  await expect.element(refused).toHaveTextContent(/shortened this number/);
  await desk.create.click();
  await expect.element(desk.userId).toHaveAccessibleDescription(/No row is ready/);
  expect(server.drafts).toEqual([]);
});

test('with keys alone, Shift+Enter adds a line and Enter makes the links; the note of the form is for all', async () => {
  const { server } = openDesk();
  await page.getByRole('textbox', { name: 'Note' }).fill('Campaign');
  await desk.userId.click();
  await userEvent.keyboard('491701{Shift>}{Enter}{/Shift}491702');
  await expect.element(button('Create 2 links')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(summary).toHaveTextContent(/^2 made/);
  await expect.element(recent.getByRole('cell', { name: 'Campaign' })).toHaveLength(2);
  expect(idsOf(server)).toEqual(['491701', '491702']);
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('');
});

test('of a table without a header the operator names the columns, and its notes go with the links', async () => {
  openDesk();
  await pasteUserIds('Anna B\t491701\tRefund for the train\nBen\t491702\tInvoice question');
  const dialog = page.getByRole('dialog', { name: /Which column/ });
  await dialog.getByRole('combobox', { name: 'Note' }).selectOptions('Column 3');
  await expect.element(dialog.getByRole('combobox', { name: 'User ID' })).toHaveDisplayValue('Column 2');
  await dialog.getByRole('button', { name: 'Use this list' }).click();
  await expect.element(desk.userId).toHaveValue('491701\tRefund for the train\n491702\tInvoice question');
  await button('Create 2 links').click();
  await expect.element(recent.getByRole('cell', { name: 'Invoice question' })).toBeVisible();
});

test('a file whose header names the columns is taken as it is', async () => {
  openDesk();
  const content = '\ufeffName;User ID;Note\r\nAnna;491701;"Refund; train"\r\nBen;491702;\r\n';
  await listFile.upload(new File([content], 'list.csv', { type: 'text/csv' }));
  await expect.element(desk.userId).toHaveValue('491701\tRefund; train\n491702');
});

test('a file that is dropped anywhere is taken, and a workbook or a second file is refused with what to do', async () => {
  openDesk();
  await desk.userId.click();
  await userEvent.keyboard('{Shift}');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'list.xlsx'));
  // Only a page that is there as a whole takes it.
  await expect
    .poll(() => document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })))
    .toBe(false);
  await expect.element(desk.alert).toHaveTextContent(/Save the sheet as CSV/);
  dataTransfer.items.add(new File(['491701'], 'list.txt'));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.element(desk.alert).toHaveTextContent(/Choose one list at a time/);
});

test('one question names how many conversations the bot may leave, and without a yes nothing is made', async () => {
  const { server } = openDesk();
  await desk.mode('Take over').click();
  await pasteUserIds('491701\n491702\n491703');
  await button('Create 3 links').click();
  const question = page.getByRole('alertdialog', { name: 'Create 3 links?' });
  await expect.element(question).toHaveAccessibleDescription(/the bot leaves 3 conversations/);
  await button('Go back').click();
  expect(server.drafts).toEqual([]);
  await button('Create 3 links').click();
  await button('Yes, create 3 links').click();
  await expect.element(summary).toHaveTextContent(/^3 made/);
  expect(server.drafts).toHaveLength(3);
});

test('where there are several bots, the question names the one, and so do the rows, the links and the printed sheet', async () => {
  const bots = [
    { name: 'sales', title: 'Sales' },
    { name: 'support', title: 'Customer support' },
  ];
  const { server } = openDesk({ offer: { ...plainOffer(168), bots } });
  server.answerFor('missing', () => problem('conversation_not_found'));
  await page.getByRole('combobox', { name: 'Bot' }).selectOptions('Customer support');
  await desk.mode('Take over').click();
  await pasteUserIds('491701\nmissing');
  await button('Create 2 links').click();
  await expect.element(page.getByRole('alertdialog')).toHaveTextContent('Bot: Customer support');
  await button('Yes, create 2 links').click();
  await expect.element(summary).toHaveTextContent(/^1 made, 1 failed/);
  expect(server.drafts.map(({ bot }) => bot)).toEqual(['support', 'support']);
  await expect.element(recent.getByRole('row').filter({ hasText: 'Customer support' })).toHaveLength(2);
  await recent.getByRole('checkbox', { name: 'Select all' }).click();
  await button('Print QR sheet').click();
  await expect.poll(() => document.querySelector('[data-qr-sheet]')?.textContent).toContain('Take over · Customer support');
});

test('failures come first with their reasons; "Retry" is for what certainly made no link, and what may exist is asked about', async () => {
  const { server } = openDesk();
  server.answerFor('missing', () => problem('conversation_not_found'));
  server.answerFor('perhaps', () => problem('upstream_timeout', { linkMayExist: true }));
  await pasteUserIds('good-1\nmissing\nperhaps\ngood-2');
  await button('Create 4 links').click();
  await expect.element(summary).toHaveTextContent(/^2 made, 1 failed, 1 may exist/);
  await expect.element(recent.getByRole('row').nth(1)).toHaveTextContent(/Failed.*No conversation has this user ID/);
  await button('Retry 1').click();
  await expect.element(summary).toHaveTextContent(/^3 made, 1 may exist/);
  expect(idsOf(server)).toEqual(['good-1', 'missing', 'perhaps', 'good-2', 'missing']);
  await button(/^Create again: /)
    .first()
    .click();
  await button('Yes, create it').click();
  await expect.element(summary).toHaveTextContent(/^4 made/);
  expect(idsOf(server).at(-1)).toBe('perhaps');
});

test('rows without a link go back into the field, to be corrected; otherwise a question stands before they are forgotten', async () => {
  const { server } = openDesk();
  server.answerFor('missing', () => problem('conversation_not_found'));
  server.answerFor('perhaps', () => problem('upstream_timeout', { linkMayExist: true }));
  await pasteUserIds('User ID\tNote\ngood-1\tAnna\nmissing\tBen\nperhaps\tCid');
  await button('Create 3 links').click();
  await expect.element(summary).toHaveTextContent(/^1 made, 1 failed, 1 may exist/);
  await desk.userId.fill('typed-1');
  await button('Edit 1').click();
  await expect.element(desk.userId).toHaveValue('typed-1\nmissing\tBen');
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(summary).toHaveTextContent(/^1 made, 1 may exist/);
  await button('Dismiss').click();
  const question = page.getByRole('dialog', { name: 'Dismiss 1 row without a link?' });
  await question.getByRole('button', { name: 'Keep them' }).click();
  await expect.element(summary).toHaveTextContent(/1 may exist/);
  await button('Dismiss').click();
  await question.getByRole('button', { name: 'Dismiss them' }).click();
  await expect.element(summary).not.toBeInTheDocument();
  expect(server.drafts).toHaveLength(3);
});

test('rows that have a live link already are named before they get another one', async () => {
  openDesk();
  await pasteUserIds('491701\n491702');
  await button('Create 2 links').click();
  await expect.element(summary).toHaveTextContent(/^2 made/);
  await pasteUserIds('491703\n491702');
  await expect.element(page.getByText('Row 2: a live link is already in the list.')).toBeVisible();
});

test('rows are in the list at once, "Stop" lets what is under way end, and the rest can be made later', async () => {
  const { server } = openDesk();
  const release = server.hold();
  await pasteUserIds('491701\n491702\n491703\n491704\n491705\n491706');
  await button('Create 6 links').click();
  await expect.element(recent.getByRole('row').filter({ hasText: 'Creating…' })).toHaveLength(4);
  await expect.element(recent.getByRole('row').filter({ hasText: 'Waiting' })).toHaveLength(2);
  await expect.element(progress).toHaveAttribute('aria-valuetext', '0 of 6');
  await button('Stop').click();
  release();
  await expect.element(summary).toHaveTextContent(/^4 made, 2 not asked for/);
  expect(server.drafts).toHaveLength(4);
  await button('Create the other 2').click();
  await expect.element(summary).toHaveTextContent(/^6 made/);
  expect(new Set(idsOf(server)).size).toBe(6);
});

test('who is limited is told beforehand how long it takes, and a pause counts down and goes on by itself', async () => {
  const { server } = openDesk({ linksPerMinute: 2 });
  server.answerFor('491703', () => problem('rate_limited', { retryAfterS: 1 }));
  // The session has come when the page is there as a whole.
  await pasteUserIds('491701\n491702\n491703');
  await expect.element(page.getByText('Takes about 1 min')).toBeVisible();
  await button('Create 3 links').click();
  await expect.element(summary).toHaveTextContent(/Goes on in 1 s/);
  await pass(1000);
  await expect.element(summary).toHaveTextContent(/^3 made/);
  expect(idsOf(server)).toEqual(['491701', '491702', '491703', '491703']);
});
