import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, desk, openDesk, pasteUserIds } from '../testing/open-desk';

test('of 501 pasted rows 500 are made, each once, and the one too many stays in the field', async () => {
  const { server } = openDesk();
  const pasted = Array.from({ length: 501 }, (_, index) => `paste-${index}`);
  await pasteUserIds(pasted.join('\r\n'));
  await expect.element(page.getByRole('list', { name: '1 row without a link' })).toHaveTextContent('Beyond 500 rows');
  await button('Create 500 links').click();
  await expect.element(page.getByRole('region', { name: 'Links', exact: true }), { timeout: 50_000 }).toHaveTextContent(/^500 made/);
  expect(server.drafts.map(({ userId }) => userId)).toEqual(pasted.slice(0, 500));
  expect(new Set(server.keys).size).toBe(500);
  await expect.element(page.getByRole('region', { name: 'Recent links' })).toHaveTextContent('500 · 500 live');
  await expect.element(desk.userId).toHaveValue('paste-500');
});
