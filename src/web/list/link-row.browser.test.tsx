import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { encodeQr } from '../qr/encode-qr';
import { toPath } from '../qr/qr-drawing';
import { button, desk, openDesk } from '../testing/open-desk';
import { action, expectRows, makeLinks, recent, rows, storedList } from '../testing/recent-list';

test('a link is revealed with its user ID, and concealed again', async () => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678', 'customer-two');
  const row = rows.nth(1);
  await action(row, 'Reveal').click();
  await expect.element(recent.getByRole('link')).toHaveAttribute('href', url);
  await expect.element(row).toHaveTextContent('4917012345678');
  await expect.element(action(row, 'Conceal')).toHaveFocus();
  await action(row, 'Conceal').click();
  await expect.element(recent.getByRole('link')).not.toBeInTheDocument();
  await expect.element(row).not.toHaveTextContent('4917012345678');
});

test('an older link is copied and stays concealed', async () => {
  const { clipboard } = openDesk();
  const [url = ''] = await makeLinks('4917012345678', 'customer-two');
  await expect.element(desk.result).toHaveTextContent('on your clipboard');
  await action(rows.nth(1), 'Copy').click();
  await expect.element(recent.getByText('On the clipboard')).toBeVisible();
  expect(clipboard.text()).toBe(url);
  await expect.element(recent.getByRole('link')).not.toBeInTheDocument();
});

test('the QR code of an older link is shown in full screen, and then the focus returns', async () => {
  openDesk();
  const [url = ''] = await makeLinks('4917012345678', 'customer-two');
  await action(rows.nth(1), 'QR').click();
  const code = page.getByRole('dialog').getByRole('img', { name: 'QR code' });
  await expect.element(code).toBeVisible();
  expect(code.element().innerHTML).toContain(toPath(encodeQr(url) ?? []));
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(action(rows.nth(1), 'QR')).toHaveFocus();
});

test('"Create again" fills in the form and makes nothing', async () => {
  const { server } = openDesk();
  await desk.hours.fill('8');
  await desk.createTakeover('Auto hand-back', '4917012345678');
  await expectRows(1);
  await button('New link').click();
  await expect.element(desk.mode('View')).toBeChecked();
  await action(rows, 'Create again').click();
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await expect.element(desk.mode('Auto hand-back')).toBeChecked();
  await expect.element(desk.hours).toHaveValue('8');
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(server.drafts).toHaveLength(1);
});

test('a live link is removed after a confirmation, and the safe answer has the focus', async () => {
  openDesk();
  const [url = '', other = ''] = await makeLinks('4917012345678', 'customer-two');
  await action(rows.nth(1), 'Remove').click();
  const question = page.getByRole('dialog', { name: 'Remove a live link from the list?' });
  await expect.element(question).toHaveAccessibleDescription(/goes on working until it ends/);
  await expect.element(question.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(question).not.toBeInTheDocument();
  await expectRows(2);

  await action(rows.nth(1), 'Remove').click();
  await question.getByRole('button', { name: 'Remove it' }).click();
  await expectRows(1);
  await expect.element(rows).toHaveTextContent('cu••••wo');
  await expect.element(recent).toHaveFocus();
  await expect.poll(storedList).not.toContain(url);
  expect(await storedList()).toContain(other);
});

test('the CSV file holds no URL, and no user ID that a spreadsheet would execute', async () => {
  const files: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return 'about:blank';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  openDesk();
  await makeLinks('=1+1', '+4917012345678', '4917012345678', 'another');
  await recent.getByLabelText('Find').fill('1');
  await expectRows(3);
  await button('Export as CSV').click();
  await expect.poll(() => names).toEqual(['sharedesk-links.csv']);
  // `Blob.text` would drop the byte order mark.
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files[0]?.arrayBuffer());
  const moment = '"\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"';
  const row = (userId: string) => `"View",${userId},"1",${moment},${moment},"Live"\\r\\n`;
  const head = '\\uFEFF"Mode","User ID","Hours","Created","Ends","Status"\\r\\n';
  expect(csv).toMatch(new RegExp(`^${head}${row('"=""4917012345678"""')}${row('"\'\\+4917012345678"')}${row('"\'=1\\+1"')}$`));
  expect(csv).not.toMatch(/http|\/conversation/);
});
