import type { Locator, Page } from '@playwright/test';
import { type DeskPage, expect } from '../fixtures';

export const recent = (page: Page) => page.getByRole('region', { name: 'Recent links' });
/** The rows of the links, without the column headers. */
export const rows = (page: Page) =>
  recent(page)
    .getByRole('row')
    .filter({ has: page.getByRole('time') });
export const action = (within: Locator, name: string) => within.getByRole('button', { name: new RegExp(`^${name}: `) });

/** Makes one link for each user ID, the last one newest. @returns their URLs. */
export async function openWith(desk: DeskPage, ...userIds: string[]) {
  await desk.open();
  const urls: string[] = [];
  for (const userId of userIds) {
    await desk.userId.fill(userId);
    await desk.create.click();
    await expect(desk.result).toContainText(userId);
    urls.push((await desk.link.getAttribute('href')) ?? '');
  }
  await expect(rows(desk.page)).toHaveCount(userIds.length);
  return urls;
}
