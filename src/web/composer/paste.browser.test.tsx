import { expect, test } from 'vitest';
import { button, desk, openDesk } from '../testing/open-desk';

/** Pastes into the field as a browser does: where the page does not deal with it, the text goes in without its line breaks. */
async function paste(text: string) {
  await desk.userId.click();
  const field = desk.userId.element();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })))
    document.execCommand('insertText', false, text.replace(/[\r\n]/g, ''));
}

test('several pasted user IDs are named and never joined, and a click takes one', async () => {
  const { server } = openDesk();
  await paste('491701\n491702\r\n491703\n491704\n491705');
  await expect
    .element(desk.userId)
    .toHaveAccessibleDescription(/^5 user IDs pasted: .491701., .491702., .491703. and 2 more\. Paste one\./);
  await expect.element(desk.userId).toHaveValue('');
  await expect.element(desk.userId).toHaveAttribute('aria-invalid', 'true');
  await button(/^Use .491702.$/).click();
  await expect.element(desk.userId).toHaveValue('491702');
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.alert).not.toBeInTheDocument();
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts).toMatchObject([{ userId: '491702' }]);
});

test('what the field held stays when several are pasted, and the message goes with the next key', async () => {
  openDesk();
  await desk.userId.fill('customer-42');
  await paste('491701\t491702');
  await expect.element(desk.userId).toHaveAccessibleDescription(/^2 user IDs pasted/);
  await expect.element(desk.userId).toHaveValue('customer-42');
  await desk.userId.fill('customer-43');
  await expect.element(desk.userId).not.toHaveAccessibleDescription(/pasted/);
  await expect.element(button(/^Use /)).not.toBeInTheDocument();
});

test('a line that was read as several user IDs can be taken as one', async () => {
  openDesk();
  await paste('491701,491702');
  await expect.element(desk.userId).toHaveAccessibleDescription(/^2 user IDs pasted/);
  await button('It is one ID').click();
  await expect.element(desk.userId).toHaveValue('491701,491702');
});

test.each(['4917012345678', '4917012345678\r\n', '4,91512E+12', 'Lovelace, Ada'])('%j is pasted as one user ID', async (text) => {
  openDesk();
  await paste(text);
  await expect.element(desk.userId).toHaveValue(text.trim());
  await expect.element(desk.alert).not.toBeInTheDocument();
});
