import type { Page } from '@playwright/test';
import { type DeskPage, expect } from '../../fixtures';
import { turn } from '../turn';
import { endedDialog } from './pages';

/** Ends the session for the server. The page does not know it yet. */
export const loseSession = (page: Page) => page.context().clearCookies({ domain: '127.0.0.1' });

/** Ends the session. The page finds out without a click, since it is shown again. */
export async function endSession(page: Page) {
  await loseSession(page);
  await turn(page, 'hidden');
  await turn(page, 'visible');
  await expect(endedDialog(page)).toBeVisible();
}

export const typed = { userId: '+49 170/typed & not sent', mode: 'Auto hand-back', hours: '5' } as const;

/** Fills in the whole form, and sends nothing. */
export async function fillIn({ userId, mode, hours }: DeskPage) {
  await userId.fill(typed.userId);
  await mode(typed.mode).check();
  await hours.fill(typed.hours);
}

export async function expectTyped({ userId, mode, hours }: DeskPage) {
  await expect(userId).toHaveValue(typed.userId);
  await expect(mode(typed.mode)).toBeChecked();
  await expect(hours).toHaveValue(typed.hours);
}

export async function expectUntouched({ userId, mode, hours }: DeskPage) {
  await expect(userId).toHaveValue('');
  await expect(mode('View')).toBeChecked();
  await expect(hours).toHaveValue('1');
}

/** The addresses of all requests for a link so far. */
export function watchPosts(page: Page) {
  const posts: string[] = [];
  page.on('request', (request) => request.url().endsWith('/api/share-links') && posts.push(request.url()));
  return posts;
}
