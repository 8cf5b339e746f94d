import { expect } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import { tab } from '../tab/this-tab';
import { desk } from './open-desk';

/** Where the storage of the tab holds the list. */
const listKey = 'sharedesk.links.v3';

/** Where it holds the first links of it. */
export const firstPartKey = `${listKey}.0`;

/** What the storage holds of the list, decrypted, as JSON. */
export const storedList = async () => JSON.stringify(await tab.sealedList(listKey).read());

export const recent = page.getByRole('region', { name: 'Recent links' });

/** The rows of links, without the column headers. */
export const rows = recent.getByRole('row').filter({ has: page.getByRole('time') });

export const action = (within: Locator, name: string) => within.getByRole('button', { name: new RegExp(`^${name}: `) });

/** Does what only the menu of a row offers. */
export async function actByMenu(row: Locator, name: string) {
  await action(row, 'More').click();
  await action(recent, name).filter({ hasText: name }).click();
}

export const expectRows = (count: number) => expect.poll(() => rows.elements()).toHaveLength(count);

/** Makes one link for each user ID, the last one newest. @returns their URLs. */
export async function makeLinks(...userIds: string[]): Promise<string[]> {
  const urls: string[] = [];
  for (const userId of userIds) urls.push(await desk.createLink(userId));
  await expectRows(userIds.length);
  return urls;
}
