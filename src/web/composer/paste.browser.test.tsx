import { expect, test } from 'vitest';
import { button, desk, openDesk } from '../testing/open-desk';

/** @returns whether the browser itself puts the text into the field. */
async function paste(text: string) {
  await desk.userId.click();
  const field = desk.userId.element();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
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

test('a plain user ID is left to the browser', async () => {
  openDesk();
  expect(await paste('4917012345678')).toBe(true);
});

test.each(['4917012345678\r\n', '4,91512E+12', 'Lovelace, Ada'])('%j is pasted as one user ID', async (text) => {
  openDesk();
  await paste(text);
  await expect.element(desk.userId).toHaveValue(text.trim());
  await expect.element(desk.alert).not.toBeInTheDocument();
});
