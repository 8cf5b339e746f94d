import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { action, openWith, recent, rows } from './support/recent-list';

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }));

test('the list survives a reload, and another tab knows nothing of it', async ({ desk, page, context, server }) => {
  const [url = ''] = await openWith(desk, '4917012345678');
  await page.reload();
  await action(rows(page), 'Reveal').click();
  await expect(recent(page).getByRole('link')).toHaveAttribute('href', url);

  const other = await context.newPage();
  await other.goto(server.address);
  await expect(other.getByRole('button', { name: 'Create link' })).toBeVisible();
  await expect(recent(other)).toBeHidden();
  expect(await stored(other)).not.toContain(url);
});

test('something else in the storage of the tab does no harm', async ({ desk, page }) => {
  const foreign = '[null, 7, {"id":1,"url":"javascript:alert(1)","mode":"view"}]';
  await page.addInitScript((content) => sessionStorage.setItem('sharedesk.links.v1', content), foreign);
  await openWith(desk, '4917012345678');
  await expect(desk.alert).toHaveCount(0);
  await expect(rows(page)).toContainText('49••••78');
});
