import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const dialog = page.getByRole('dialog', { name: 'Who are they?' });
const selectAll = page.getByRole('checkbox', { name: 'Select all' });

test('"Who are they?" names the customers of the selected links, each asked about once at most, and forgets them when it is closed', async () => {
  const { server } = openDesk({
    lookUp: (userId) => ({ found: true, fields: { first_name: userId.startsWith('ada') ? 'Ada' : 'Bob' }, control: 'operator' }),
  });
  for (const userId of ['ada-1', 'bob-1', 'ada-1']) await desk.createLink(userId);
  await expect.element(page.getByText('Ada', { exact: true })).toBeVisible();
  await selectAll.click();
  server.lookups.length = 0;
  await button('Who are they?').click();
  await expect.element(dialog).toHaveTextContent('2 looked up');
  await expect.element(dialog.getByRole('listitem').nth(1)).toHaveTextContent(/^bob-1Bob\W*An operator has taken over$/);
  // The one in the form is known already.
  expect(server.lookups).toEqual(['bob-1']);
  await button('Close').click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByText('Bob')).not.toBeInTheDocument();
});

test('where customers are not looked up, nobody can be asked about', async () => {
  openDesk();
  await desk.createLink('ada-1');
  await selectAll.click();
  await expect.element(button('Export')).toBeVisible();
  await expect.element(button('Who are they?')).not.toBeInTheDocument();
});
