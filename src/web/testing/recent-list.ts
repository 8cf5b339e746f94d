import { expect } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import { desk } from './open-desk';

export const recent = page.getByRole('region', { name: 'Recent links' });

/** The rows of links, without the column headers and without an open link. */
export const rows = recent.getByRole('row').filter({ has: page.getByRole('time') });

export const action = (within: Locator, name: string) => within.getByRole('button', { name: new RegExp(`^${name}: `) });

export const expectRows = (count: number) => expect.poll(() => rows.elements()).toHaveLength(count);

/** Makes one link for each user ID, the last one newest. @returns their URLs. */
export async function makeLinks(...userIds: string[]): Promise<string[]> {
  const urls: string[] = [];
  for (const userId of userIds) urls.push(await desk.createLink(userId));
  await expectRows(userIds.length);
  return urls;
}
