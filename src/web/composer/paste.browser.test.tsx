import { expect, test } from 'vitest';
import { button, desk, openDesk, pasteUserIds } from '../testing/open-desk';

test('several pasted lines have lines of their own, and what the field held is never joined to them', async () => {
  openDesk();
  await desk.userId.fill('customer-42');
  await pasteUserIds('491701\n491702\r\n');
  await expect.element(desk.userId).toHaveValue('customer-42\n491701\n491702');
  await expect.element(button('Create 3 links')).toBeVisible();
});

test('cells of several columns, all of them user IDs, have lines of their own', async () => {
  openDesk();
  await pasteUserIds('491701\t491702\n491703\tweb-chat-a1f2c');
  await expect.element(desk.userId).toHaveValue('491701\n491702\n491703\nweb-chat-a1f2c');
});

test('a line that was read as several user IDs can be taken as one', async () => {
  const { server } = openDesk();
  await desk.userId.fill('491701,491702');
  await expect.element(button('Create 2 links')).toBeVisible();
  await button('Each line is one ID').click();
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts).toMatchObject([{ userId: '491701,491702' }]);
});

test('a plain user ID is left to the browser', async () => {
  openDesk();
  expect(await pasteUserIds('4917012345678')).toBe(true);
});

test.each(['4917012345678\r\n', 'Lovelace, Ada\n'])('%j is pasted as one user ID', async (text) => {
  openDesk();
  await pasteUserIds(text);
  await expect.element(desk.userId).toHaveValue(text.trim());
  await expect.element(desk.create).toBeVisible();
  await expect.element(desk.alert).not.toBeInTheDocument();
});
