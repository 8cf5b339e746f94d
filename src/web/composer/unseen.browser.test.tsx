import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const remove = button('Remove what cannot be seen');

test('invisible characters that came with a paste are named at once, and removed on one click', async () => {
  const { server } = openDesk();
  await desk.userId.fill('\u202a+49\u200b170\u202c');
  await expect.element(desk.userId).toHaveAccessibleDescription(/character 1, U\+202A left-to-right embedding/);
  await expect.element(desk.userId).toHaveAccessibleDescription(/character 5, U\+200B zero width space; character 9, U\+202C/);
  await remove.click();
  await expect.element(desk.userId).toHaveValue('+49170');
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(remove).not.toBeInTheDocument();
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts).toEqual([{ userId: '+49170', mode: 'view', hours: 1 }]);
});

test('they are never sent, and the refusal goes with them', async () => {
  const { server } = openDesk();
  await desk.userId.fill('49\u2066170\u2069');
  await desk.create.click();
  await expect.element(desk.userId).toHaveAccessibleDescription(/Character 3 cannot be seen: it is U\+2066/);
  await expect.element(page.getByText(/is never sent/)).not.toBeInTheDocument();
  expect(server.drafts).toEqual([]);
  await remove.click();
  await expect.element(desk.userId).toHaveAttribute('aria-invalid', 'false');
  await expect.element(desk.userId).toHaveValue('49170');
});

test('of many three are named, and the rest is counted', async () => {
  openDesk();
  await desk.userId.fill('1\u200b2\u200b3\u200b4\u200b5\u200b');
  await expect.element(page.getByText(/character 2, .*; character 4, .*; character 6, .*; and 2 more/)).toBeVisible();
});

test('they are named and removed too where an address brought them', async () => {
  openDesk();
  location.assign('#userId=a%E2%80%8Bb');
  await expect.element(desk.userId).toHaveAccessibleDescription(/U\+200B zero width space/);
  await remove.click();
  await expect.element(desk.userId).toHaveValue('ab');
  await expect.element(desk.userId).toHaveAttribute('aria-invalid', 'false');
});
